package org.parley.conversation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
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

    @Test
    void theGearShowsTheMembersAndEachMayDoWhatHisRoleAllows() {
        Tab anna = signIn("anna");
        Tab bob = signInNewcomer();
        Tab cat = signInNewcomer();
        String group = "Roles of " + bob.name();
        ChatWindow bobs = bob.newGroup().member(cat.name()).member("Anna Nowak").create(group);
        ChatWindow cats = cat.openConversation(group);
        assertThat(cats.choices()).hasText(new String[] {"Members", "Leave group"});
        cat.page().keyboard().press("Escape");
        assertThat(bobs.choices()).hasText(new String[] {"Members", "Add members", "Edit group", "Leave group"});
        bob.page().keyboard().press("Escape");
        assertThat(anna.openConversation(group).choices())
                .hasText(new String[] {"Members", "Edit group", "Leave group", "Delete group"});
        anna.page().keyboard().press("Escape");

        cats.choose("Members");
        assertThat(cat.dialog("Members")).containsText(group + ", 3 members");
        assertThat(cat.dialog("Members").locator(".member")).hasCount(3);
        assertThat(cat.dialog("Members").locator(".member").first()).containsText(bob.name());
        assertThat(cat.dialog("Members").locator(".member").first()).containsText("Moderator, Available");
        cat.dialog("Members").getByLabel("Write to " + bob.name()).click();
        assertThat(cat.dialog("Members")).hasCount(0);
        assertThat(cat.window(bob.name()).input()).isFocused();
    }

    @Test
    void aNewNameIsSeenByAllAtOnceAndABadOneIsRefused() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        String group = "Fair before " + ann.name();
        String renamed = "Fair & <b>after</b> " + ann.name();
        ChatWindow anns = ann.newGroup().member(bob.name()).create(group);
        bob.openConversation(group);
        anns.choose("Edit group");
        Locator form = ann.dialog("Edit group");
        form.getByLabel("Name").fill("   ");
        form.getByText("Save").click();
        assertThat(form).containsText("A name has 1 to 100 characters");
        form.getByLabel("Name").fill(renamed);
        form.getByLabel("Name").press("Enter");
        for (Tab tab : new Tab[] {ann, bob}) {
            assertThat(tab.dialog("Edit group")).hasCount(0);
            assertThat(tab.panel().row(renamed)).isVisible();
            assertThat(tab.window(renamed).systemLines().last())
                    .hasText(ann.name() + " renamed the group to " + renamed);
        }
    }

    @Test
    void theLastModeratorNamesWhoFollowsAndIsOutAtOnce() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        String group = "Left by " + ann.name();
        ChatWindow anns = ann.newGroup().member(bob.name()).create(group);
        ChatWindow bobs = bob.openConversation(group);
        anns.choose("Leave group");
        Locator question = ann.dialog("Leave group");
        assertThat(question).containsText("You are its last moderator. Who follows you?");
        question.getByText("Cancel").click();
        assertThat(anns.whole()).isVisible();
        anns.choose("Leave group");
        question.locator("select")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(bob.name()));
        question.getByText("Leave", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(ann.windows()).hasCount(0);
        assertThat(ann.panel().find(group)).hasCount(0);
        assertThat(ann.notices()).hasText("You are no longer a member of " + group + ".");
        assertThat(bobs.systemLines()).hasText(new String[] {
            ann.name() + " created the group",
            ann.name() + " made " + bob.name() + " a moderator",
            ann.name() + " left the group"
        });
        bobs.send("just us").tick("just us", "stored");
        assertThat(ann.panel().whole()).not().containsText(group);
        // He moderates now, and nobody else is there to follow him.
        bobs.choose("Leave group");
        assertThat(bob.dialog("Leave group").locator("select")).hasCount(0);
        bob.dialog("Leave group")
                .getByText("Leave", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(bob.windows()).hasCount(0);
    }

    @Test
    void anAdministratorDeletesAGroupForEverybody() {
        Tab anna = signIn("anna");
        Tab bob = signInNewcomer();
        String group = "Ended of " + bob.name();
        ChatWindow bobs = bob.newGroup().member("Anna Nowak").create(group).write("not sent");
        anna.openConversation(group).choose("Delete group");
        Locator question = anna.dialog("Delete group");
        assertThat(question.getByText("Cancel")).isFocused();
        question.getByText("Delete", new Locator.GetByTextOptions().setExact(true))
                .click();
        for (Tab tab : new Tab[] {anna, bob}) {
            assertThat(tab.window(group).whole()).hasCount(0);
            assertThat(tab.panel().find(group)).hasCount(0);
            assertThat(tab.notices()).hasText("The group " + group + " was deleted.");
        }
        assertThat(bobs.whole()).hasCount(0);
        bob.reload();
        assertThat(bob.panel().find(group)).hasCount(0);
    }

    @Test
    void aModeratorAddsSomebodySaysWhatHeMayAndTakesHimOut() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        Tab cat = signInNewcomer();
        String group = "Growing of " + ann.name();
        ChatWindow anns = ann.newGroup().member(bob.name()).create(group).send("Written before");
        assertThat(cat.panel().find(group)).hasCount(0);
        anns.choose("Add members");
        Locator adding = ann.dialog("Add members");
        assertThat(adding.getByText("Add", exactly())).isDisabled();
        adding.getByLabel("People", new Locator.GetByLabelOptions().setExact(true))
                .fill(bob.name());
        assertThat(adding).containsText("Nobody else of this name.");
        adding.getByLabel("People", new Locator.GetByLabelOptions().setExact(true))
                .fill(cat.name());
        adding.locator(".offer").first().click();
        adding.getByText("Add", exactly()).click();
        assertThat(adding).hasCount(0);
        assertThat(anns.systemLines().last()).hasText(ann.name() + " added " + cat.name());
        ChatWindow cats = cat.openConversation(group).shows("Written before");

        role(ann, anns, cat.name(), "Reads only");
        assertThat(cats.systemLines().last()).hasText(ann.name() + " lets " + cat.name() + " read only");
        assertThat(cats.input()).isDisabled();
        assertThat(cats.input()).hasAttribute("placeholder", "You can read here, but not write.");
        role(ann, anns, cat.name(), "Moderator");
        assertThat(cats.input()).isEnabled();
        cats.send("Thank you");
        anns.shows("Thank you");

        role(ann, anns, cat.name(), "Remove from the group");
        Locator question = ann.dialog("Remove from the group");
        question.getByText("Remove", exactly()).click();
        assertThat(cat.windows()).hasCount(0);
        assertThat(cat.notices()).hasText("You are no longer a member of " + group + ".");
        assertThat(cat.panel().find(group)).hasCount(0);
        assertThat(anns.systemLines().last()).hasText(ann.name() + " removed " + cat.name());
    }

    private static void role(Tab tab, ChatWindow window, String who, String choice) {
        window.choose("Members");
        tab.dialog("Members").getByLabel("Role of " + who).click();
        tab.page()
                .locator(".menu .menu-item")
                .filter(new Locator.FilterOptions().setHasText(choice))
                .click();
        if (!choice.startsWith("Remove")) {
            tab.dialog("Members").getByLabel("Close").click();
        }
    }

    @Test
    void aPublicGroupIsFoundJoinedAndWrittenInByModeratorsOnly() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        String group = "Open of " + ann.name();
        ChatWindow anns =
                ann.newGroup().member(signInNewcomer().name()).create(group).send("Written before");
        anns.choose("Edit group");
        Locator form = ann.dialog("Edit group");
        form.getByText("Public:").click();
        form.getByLabel("Who may write").selectOption("moderators");
        form.getByLabel("Teal").check();
        form.getByText("Save").click();
        assertThat(form).hasCount(0);
        assertThat(anns.systemLines().last())
                .hasText(ann.name() + " changed the group: new colour, everybody finds it and may join,"
                        + " only moderators write");
        bob.panel().gear("Find groups…");
        Locator finding = bob.dialog("Find groups");
        finding.getByLabel("Name").fill("nothing of this name");
        assertThat(finding).containsText("No public group has this name.");
        finding.getByLabel("Name").fill(group.toUpperCase(java.util.Locale.ROOT));
        finding.getByLabel("Join: " + group).click();
        ChatWindow bobs = bob.window(group).shows("Written before");
        assertThat(bobs.input()).hasAttribute("placeholder", "Only moderators write here.");
        assertThat(anns.systemLines().last()).hasText(bob.name() + " joined the group");
        for (Tab tab : new Tab[] {ann, bob}) {
            assertThat(tab.window(group).whole().locator(".window-bar .avatar"))
                    .hasAttribute("style", java.util.regex.Pattern.compile("--hue-teal"));
        }
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
