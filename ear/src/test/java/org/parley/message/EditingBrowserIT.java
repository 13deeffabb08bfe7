package org.parley.message;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.parley.browser.BrowserTest;
import org.parley.browser.Bubble;
import org.parley.browser.ChatWindow;
import org.parley.browser.Tab;

class EditingBrowserIT extends BrowserTest {
    @Test
    void aClickOnOnesOwnMessageEditsItAndThePencilHoldsTheEarlierTexts() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        ChatWindow annsWindow = ann.openConversation(bob.name()).send("the frist text");
        ChatWindow bobsWindow = bob.openConversation(ann.name()).shows("the frist text");
        Bubble own = annsWindow.tick("the frist text", "read").bubble(0);

        own.edit("the first text");
        assertThat(own.text()).hasText("the first text");
        assertThat(bobsWindow.bubble(0).text()).hasText("the first text");
        own.edit("the *last* text");
        assertThat(bobsWindow.bubble(0).text().locator("strong")).hasText("last");
        assertThat(annsWindow.input()).isFocused();

        bobsWindow.bubble(0).pencil().click();
        Locator earlier = bob.popover("Earlier texts");
        assertThat(earlier.locator("li p")).hasText(new String[] {"the frist text", "the first text"});
        bob.page().keyboard().press("Escape");
        ann.reload();
        assertThat(ann.window(bob.name()).bubble(0).pencil()).isVisible();
    }

    @Test
    void whatSelectsTextOrBelongsToAnotherEditsNothing() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        ann.openConversation(bob.name()).send("see https://example.org/page now");
        ChatWindow bobsWindow = bob.openConversation(ann.name());
        bobsWindow.bubble(0).touch();
        assertThat(bobsWindow.bubble(0).editor()).hasCount(0);

        Bubble own = ann.window(bob.name()).bubble(0);
        own.text().dblclick(new Locator.DblclickOptions().setPosition(8, 8));
        assertThat(own.editor()).hasCount(0);
        ann.page().evaluate("() => getSelection().removeAllRanges()");
        assertThat(own.text().locator("a")).hasAttribute("rel", "noopener noreferrer nofollow");
        assertThat(own.text().locator("a")).hasAttribute("target", "_blank");
    }

    @Test
    void escapeRestoresAndAnEditToNothingAsksToDelete() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        ChatWindow annsWindow = ann.openConversation(bob.name()).send("stays").tick("stays", "stored");
        Bubble own = annsWindow.bubble(0).touch();
        own.editor().fill("something else");
        own.editor().press("Escape");
        assertThat(own.text()).hasText("stays");
        assertThat(own.pencil()).hasCount(0);
        assertThat(annsWindow.whole()).isVisible();

        own.edit("");
        ann.confirmDelete(false);
        assertThat(own.text()).hasText("stays");
        own.edit("");
        ann.confirmDelete(true);
        own.isDeleted();
        bob.openConversation(ann.name()).bubble(0).isDeleted();
    }

    @Test
    void whatIsBeingEditedIsThereAgainAfterAReload() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        ChatWindow window = ann.openConversation(bob.name()).send("a plan").tick("a plan", "stored");
        window.bubble("a plan").touch();
        window.bubble(0).editor().fill("a better plan, not yet");
        ann.reload();
        assertThat(window.bubble(0).editor()).hasValue("a better plan, not yet");
        window.bubble(0).editor().press("Enter");
        window.shows("a better plan, not yet");
        ann.reload();
        window.shows("a better plan, not yet");
        assertThat(window.bubble(0).editor()).hasCount(0);
    }

    @Test
    void upInTheEmptyInputEditsTheLastOwnMessage() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        ChatWindow annsWindow =
                ann.openConversation(bob.name()).send("one").send("two").tick("two", "stored");
        bob.openConversation(ann.name()).send("between");
        annsWindow.shows("between").input().press("ArrowUp");
        assertThat(annsWindow.bubble(1).editor()).isFocused();
        assertThat(annsWindow.bubble(1).editor()).hasValue("two");
        annsWindow.bubble(1).editor().fill("three");
        annsWindow.bubble(1).editor().press("Enter");
        annsWindow.endsWith("one", "three", "between");

        annsWindow.write("not empty").input().press("ArrowUp");
        assertThat(annsWindow.whole().locator(".editing")).hasCount(0);
    }

    @Test
    void aModeratorDeletesWhatOthersWroteAndAMemberOnlyHisOwn() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        String group = "Editors of " + ann.name();
        ChatWindow annsWindow = ann.newGroup().member(bob.name()).create(group).send("from the moderator");
        ChatWindow bobsWindow = bob.openConversation(group).shows("from the moderator");
        Locator menu = bobsWindow.bubble("from the moderator").menu();
        assertThat(menu.getByText("Delete…")).hasCount(0);
        assertThat(menu.getByText("Edit", new Locator.GetByTextOptions().setExact(true)))
                .hasCount(0);
        bob.page().keyboard().press("Escape");

        bobsWindow.send("from a member");
        annsWindow.shows("from a member").bubble(1).choose("Delete…");
        ann.confirmDelete(true);
        bobsWindow.bubble(1).isDeleted();
    }
}
