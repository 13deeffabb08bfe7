package org.parley.message;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.parley.browser.BrowserTest;
import org.parley.browser.ChatWindow;
import org.parley.browser.Tab;

class ReadingBrowserIT extends BrowserTest {
    /** The group of everybody has one message that a newcomer has not read. */
    private static final int FROM_EVERYONE = 1;

    @Test
    void theNewMessagesLineStandsBeforeTheFirstUnreadOne() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        ChatWindow annsWindow = ann.openConversation(bob.name()).send("seen");
        bob.openConversation(ann.name()).shows("seen");
        annsWindow.tick("seen", "read");
        bob.window(ann.name()).close();
        annsWindow.send("unseen one").send("unseen two").tick("unseen two", "stored");

        ChatWindow bobsWindow = bob.openConversation(ann.name());
        assertThat(bobsWindow.newLine()).hasText("new messages");
        assertThat(bobsWindow.whole().locator(".new-line + .message .text")).hasText("unseen one");
        bobsWindow.send("an answer");
        assertThat(bobsWindow.newLine()).hasCount(0);
    }

    @Test
    void unreadMessagesAreCountedInTheRowInThePanelAndInTheTitle() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        bob.titleBegins("(" + FROM_EVERYONE + ") ");
        ann.openConversation(bob.name()).send("one").send("two").tick("two", "stored");
        bob.panel().find(ann.name());
        bob.panel().unread(ann.name(), 2);
        bob.panel().unreadInAll(FROM_EVERYONE + 2);
        bob.titleBegins("(" + (FROM_EVERYONE + 2) + ") ");

        bob.panel().find("");
        bob.openNewestUnread();
        bob.window(ann.name()).shows("two");
        bob.titleBegins("(" + FROM_EVERYONE + ") ");
        bob.openNewestUnread();
        bob.window("Everyone").shows("The town hall starts at ten tomorrow, see you there.");
        bob.panel().unreadInAll(0);
        bob.titleBegins("Home");
    }

    @Test
    void twoTabsOfOnePersonAgreeOnWhatIsUnread() {
        Tab ann = signInNewcomer();
        Tab first = signInNewcomer();
        Tab second = first.another();
        ann.openConversation(first.name()).send("to both tabs").tick("to both tabs", "stored");
        first.panel().unreadInAll(FROM_EVERYONE + 1);
        second.panel().unreadInAll(FROM_EVERYONE + 1);
        first.openConversation(ann.name()).shows("to both tabs");
        first.panel().unreadInAll(FROM_EVERYONE);
        second.panel().unreadInAll(FROM_EVERYONE);
        second.titleBegins("(" + FROM_EVERYONE + ") ");
    }

    @Test
    void inAGroupTheTickTurnsGreenWhenAllHaveReadAndOpensTheListOfThem() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        Tab cat = signInNewcomer();
        ChatWindow annsWindow =
                ann.newGroup().member(bob.name()).member(cat.name()).create("Readers of " + ann.name());
        annsWindow.send("Who reads this?").tick("Who reads this?", "stored");

        bob.openConversation("Readers of " + ann.name()).shows("Who reads this?");
        awaitReaders(ann, annsWindow, bob.name());
        annsWindow.tick("Who reads this?", "stored");
        cat.openConversation("Readers of " + ann.name()).shows("Who reads this?");
        annsWindow.tick("Who reads this?", "read");
        awaitReaders(ann, annsWindow, bob.name(), cat.name());
    }

    /** A mark is under way for a moment, and the list says what the server knew when it was asked: so it is asked again. */
    private static void awaitReaders(Tab tab, ChatWindow window, String... names) {
        Locator list = tab.page().getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Read by"));
        tab.page().waitForCondition(() -> readers(window, list) == names.length);
        for (String name : names) {
            assertThat(list).containsText(name);
        }
        window.bar().click();
        assertThat(list).hasCount(0);
    }

    private static int readers(ChatWindow window, Locator list) {
        window.bar().click(); // closes the list where it is open
        assertThat(list).hasCount(0);
        window.tickOf("Who reads this?").click();
        assertThat(list).not().containsText("Loading…");
        return list.getByRole(AriaRole.LISTITEM).count();
    }
}
