package org.parley.message;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parley.browser.BrowserTest;
import org.parley.browser.ChatWindow;
import org.parley.browser.Scribe;
import org.parley.browser.Tab;

class AnsweringBrowserIT extends BrowserTest {
    @Test
    void aQuoteIsEditedAndDeletedWithItsOriginal() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        ChatWindow annsWindow =
                ann.openConversation(bob.name()).send("Who comes?").tick("Who comes?", "stored");
        ChatWindow bobsWindow = bob.openConversation(ann.name());
        bobsWindow.bubble("Who comes?").reply();
        assertThat(bobsWindow.replyTo()).containsText("Who comes?");
        assertThat(bobsWindow.input()).isFocused();
        bobsWindow.send("I do.");
        assertThat(bobsWindow.replyTo()).isHidden();
        assertThat(annsWindow.bubble(1).quote().locator(".quote-text")).hasText("Who comes?");
        assertThat(annsWindow.bubble(1).quote().locator(".quote-author")).hasText(ann.name());

        annsWindow.bubble(0).edit("Who comes at ten?");
        assertThat(bobsWindow.bubble(1).quote().locator(".quote-text")).hasText("Who comes at ten?");
        annsWindow.bubble(0).edit("");
        ann.confirmDelete(true);
        assertThat(bobsWindow.bubble(1).quote().locator(".quote-text")).hasText("Message deleted");
        assertThat(annsWindow.bubble(1).quote().locator(".quote-text")).hasText("Message deleted");
    }

    @Test
    void escapeDropsTheAnswerAndKeepsTheWindow() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        ChatWindow window = ann.openConversation(bob.name()).send("x1").tick("x1", "stored");
        window.bubble("x1").choose("Reply");
        assertThat(window.replyTo()).isVisible();
        window.input().press("Escape");
        assertThat(window.replyTo()).isHidden();
        assertThat(window.input()).isFocused();
    }

    @Test
    void aClickOnAQuoteLeadsToItsMessageHoweverFarItIs() {
        Tab ann = signInNewcomer();
        String writer = newcomer();
        Tab bob = signIn(writer);
        ChatWindow annsWindow = ann.openConversation(bob.name());
        ChatWindow bobsWindow = bob.openConversation(ann.name()).send("the beginning");
        annsWindow.bubble("the beginning").reply();
        try (Scribe scribe = Scribe.signIn(parley(), writer)) {
            scribe.postLines(scribe.openDirect(ann.id()), 120);
        }
        annsWindow.shows("line 120").send("as you said").tick("as you said", "read");
        // Until then the page would begin at the first message that counts as unread.
        bobsWindow.tick("line 120", "read");
        ann.reload();
        ChatWindow again = ann.window(bob.name()).shows("as you said");
        assertThat(again.message("the beginning")).hasCount(0);
        again.message("as you said").locator(".quote").click();
        assertThat(again.message("the beginning")).isInViewport();
        assertThat(again.message("the beginning")).hasClass(Pattern.compile("\\bfound\\b"));
        assertThat(again.message("the beginning")).isFocused();
        again.jump().click();
        assertThat(again.message("as you said")).isInViewport();
        assertThat(bobsWindow.whole()).isVisible();
    }

    @Test
    void aMessageIsForwardedToWhomeverOneChooses() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        Tab cat = signInNewcomer();
        ChatWindow window = ann.openConversation(bob.name());
        bob.openConversation(ann.name()).send("The *code* is 4711.");
        window.bubble(0).choose("Forward…");
        Locator chooser = ann.page().locator("dialog.switcher");
        assertThat(chooser).containsText("Forward to");
        chooser.getByRole(com.microsoft.playwright.options.AriaRole.COMBOBOX).fill(cat.name());
        assertThat(chooser.locator("[role=option]").first()).containsText(cat.name());
        ann.page().keyboard().press("Enter");
        assertThat(window.said()).hasText("Forwarded to " + cat.name());
        ChatWindow cats = cat.openConversation(ann.name());
        assertThat(cats.bubble(0).text()).hasText("The code is 4711.");
        assertThat(cats.bubble(0).whole().locator(".forwarded")).containsText(bob.name());
    }

    @Test
    void aCopiedLinkOpensTheConversationAtTheMessage() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        ann.page().context().grantPermissions(java.util.List.of("clipboard-read", "clipboard-write"));
        ChatWindow window = ann.openConversation(bob.name()).send("linked").tick("linked", "stored");
        window.bubble("linked").choose("Copy link");
        assertThat(window.said()).hasText("Copied");
        String link = (String) ann.page().evaluate("() => navigator.clipboard.readText()");
        window.bubble("linked").choose("Copy text");
        ann.page().waitForFunction("async () => (await navigator.clipboard.readText()) === 'linked'");
        window.close();

        ann.goTo(link).awaitPanel();
        assertThat(ann.window(bob.name()).message("linked")).isFocused();
        assertThat(ann.page()).not().hasURL(Pattern.compile("#c"));
        // Who is no member learns nothing by it.
        Tab eve = signInNewcomer().goTo(link).awaitPanel();
        assertThat(eve.windows()).hasCount(0);
    }
}
