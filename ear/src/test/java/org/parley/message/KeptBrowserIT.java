package org.parley.message;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.parley.browser.BrowserTest;
import org.parley.browser.ChatWindow;
import org.parley.browser.Tab;

class KeptBrowserIT extends BrowserTest {
    @Test
    void aPinnedMessageIsFoundByAllMembersUntilItIsUnpinned() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        ChatWindow annsWindow =
                ann.openConversation(bob.name()).send("Door code 4711").send("other");
        annsWindow.tick("other", "stored").bubble("Door code 4711").choose("Pin");
        ChatWindow bobsWindow = bob.openConversation(ann.name());
        assertThat(bobsWindow.bubble("Door code 4711").whole().locator(".pinned"))
                .isVisible();

        bobsWindow.more("Pinned messages");
        Locator pins = bob.popover("Pinned messages");
        assertThat(pins.locator("li")).hasCount(1);
        pins.getByText("Door code 4711").click();
        assertThat(bobsWindow.message("Door code 4711")).isFocused();
        bobsWindow.bubble("Door code 4711").choose("Unpin");
        assertThat(annsWindow.bubble("Door code 4711").whole().locator(".pinned"))
                .hasCount(0);
    }

    @Test
    void whatOneSavesIsListedForOneselfAlone() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        ann.openConversation(bob.name()).send("worth keeping").tick("worth keeping", "stored");
        ChatWindow bobsWindow = bob.openConversation(ann.name());
        bobsWindow.bubble("worth keeping").choose("Save for me");
        assertThat(bobsWindow.said()).containsText("Saved");
        bobsWindow.close();

        bob.panel().gear("Saved messages");
        Locator saved = bob.popover("Saved messages");
        saved.getByText("worth keeping").click();
        assertThat(bob.window(ann.name()).message("worth keeping")).isFocused();
        ann.panel().gear("Saved messages");
        assertThat(ann.popover("Saved messages")).containsText("Nothing saved yet");
        bob.panel().gear("Saved messages");
        saved.locator("button[title='Remove from the list']").click();
        assertThat(saved.locator("li")).hasCount(0);
    }

    @Test
    void whatIsMarkedUnreadIsUnreadOnAllTabsAndHasItsLine() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        ChatWindow annsWindow =
                ann.openConversation(bob.name()).send("first").send("second").send("third");
        ChatWindow bobsWindow = bob.openConversation(ann.name()).shows("third");
        annsWindow.tick("third", "read");
        bobsWindow.bubble("second").choose("Mark unread from here");
        bob.panel().find(ann.name());
        bob.panel().unread(ann.name(), 2);
        Tab second = bob.another();
        second.panel().find(ann.name());
        second.panel().unread(ann.name(), 2);
        // What ticks have shown they do not take back.
        annsWindow.tick("third", "read");

        bobsWindow.close();
        ChatWindow again = bob.openConversation(ann.name());
        assertThat(again.whole().locator(".new-line + .message .text")).hasText("second");
        bob.panel().find(ann.name());
        bob.panel().unread(ann.name(), 0);
    }
}
