package org.parley.conversation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parley.browser.BrowserTest;
import org.parley.browser.ChatWindow;
import org.parley.browser.NewGroupDialog;
import org.parley.browser.Tab;

class GroupBrowserIT extends BrowserTest {
    @Test
    void membersSeeANewGroupAtOnceAndWriteInIt() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        Tab cat = signInNewcomer();
        String group = "Fair of " + ann.name();
        assertThat(bob.panel().find(group)).hasCount(0);
        ChatWindow annsWindow =
                ann.newGroup().member(bob.name()).member(cat.name()).create(group);
        assertThat(annsWindow.whole()).containsText("3 members");
        assertThat(annsWindow.systemLines()).hasText(ann.name() + " created the group");
        assertThat(bob.panel().row(group)).isVisible();

        ChatWindow bobsWindow = bob.openConversation(group).send("Hello all");
        cat.openConversation(group).shows("Hello all").send("Hello you two");
        annsWindow.endsWith("Hello all", "Hello you two");
        bobsWindow.endsWith("Hello all", "Hello you two");
    }

    @Test
    void aGroupWithoutNameOrMembersIsNotCreated() {
        Tab ann = signInNewcomer();
        NewGroupDialog dialog = ann.newGroup();
        dialog.submit();
        assertThat(dialog.whole()).containsText("Give the group a name.");
        assertThat(dialog.whole()).containsText("Choose at least one member.");
        assertThat(ann.windows()).hasCount(0);
    }

    @Test
    void aNameOfMarkupIsText() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        String group = "<img src=x onerror=\"console.error(1)\"> & 'co'";
        ann.newGroup().member(bob.name()).name(group).submit();
        assertThat(ann.windows()).containsText(group);
        assertThat(bob.panel().find(group)).isVisible();
        assertThat(bob.panel().whole().locator("img")).hasCount(0);
    }
}
