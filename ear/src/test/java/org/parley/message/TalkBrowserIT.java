package org.parley.message;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.parley.browser.BrowserTest;
import org.parley.browser.ChatWindow;
import org.parley.browser.Tab;

class TalkBrowserIT extends BrowserTest {
    @Test
    void twoPeopleFindEachOtherAndTalk() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        ChatWindow annsWindow = ann.openConversation(bob.name());
        annsWindow.send("Is the price list final?");
        bob.panel().find(ann.name());
        bob.panel().unread(ann.name(), 1);
        ChatWindow bobsWindow = bob.openConversation(ann.name());
        bobsWindow.shows("Is the price list final?").send("It is.");
        annsWindow.endsWith("Is the price list final?", "It is.");
        bobsWindow.endsWith("Is the price list final?", "It is.");
    }

    @Test
    void theTickTurnsGreenWhenTheOtherReallySeesTheMessage() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        ChatWindow annsWindow = ann.openConversation(bob.name()).send("First").tick("First", "stored");
        ChatWindow bobsWindow = bob.openConversation(ann.name());
        annsWindow.tick("First", "read");

        bobsWindow.minimiseButton().click();
        annsWindow.send("Second").tick("Second", "stored");
        assertThat(bobsWindow.badge()).hasText("1");
        annsWindow.tick("Second", "stored");
        bobsWindow.tab().click();
        annsWindow.tick("Second", "read");

        bob.cover(true);
        annsWindow.send("Third").tick("Third", "stored");
        bob.panel().unread(ann.name(), 1);
        annsWindow.tick("Third", "stored");
        bob.cover(false);
        annsWindow.tick("Third", "read");
    }

    @Test
    void htmlIsShownAsTextAndRunsNothing() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        String text =
                "<img src=x onerror=\"console.error('ran')\"><b>bold</b> &amp; <script>console.error('ran')</script>";
        ann.openConversation(bob.name()).send(text).shows(text);
        ChatWindow bobsWindow = bob.openConversation(ann.name()).shows(text);
        assertThat(bobsWindow.log().locator("img, b, script")).hasCount(0);
    }

    @Test
    void rightToLeftTextKeepsItsDirection() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        String text = "שלום עולם, 123";
        ann.openConversation(bob.name()).send(text);
        Locator shown =
                bob.openConversation(ann.name()).shows(text).message(text).locator(".text");
        assertThat(shown).hasAttribute("dir", "auto");
        assertThat(shown).hasCSS("direction", "rtl");
        assertThat(shown).hasCSS("unicode-bidi", "isolate");
    }

    @Test
    void tenThousandCharactersGoAndOneMoreIsRefusedBeforeItIsSent() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        ChatWindow window = ann.openConversation(bob.name());
        window.write("x".repeat(10_001));
        assertThat(window.whole()).containsText("10,001 of 10,000 characters");
        assertThat(window.sendButton()).isDisabled();
        window.input().press("Enter");
        assertThat(window.input()).hasValue("x".repeat(10_001));

        window.send("y".repeat(10_000)).tick("y".repeat(10_000), "stored");
        bob.openConversation(ann.name()).shows("y".repeat(10_000));
    }

    @Test
    void shiftEnterBreaksTheLineAndBlanksAloneAreNotSent() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        ChatWindow window = ann.openConversation(bob.name());
        window.write("   \n ");
        assertThat(window.sendButton()).isDisabled();
        window.write("one");
        window.input().press("Shift+Enter");
        window.input().pressSequentially("two");
        window.input().press("Enter");
        assertThat(window.whole().locator(".message .text")).hasCount(1);
        assertThat(window.whole().locator(".message .text")).hasText("one\ntwo");
    }

    @Test
    void theFirstMessageOfADayStandsUnderItsLine() {
        Tab dora = signIn("dora");
        ChatWindow marketing = dora.openConversation("Marketing");
        assertThat(marketing.dayLines()).hasText(new String[] {"Yesterday", "Today"});
        assertThat(marketing.systemLines().first()).hasText("Anna Nowak created the group");
    }
}
