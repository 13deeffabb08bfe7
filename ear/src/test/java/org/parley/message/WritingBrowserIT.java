package org.parley.message;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parley.browser.BrowserTest;
import org.parley.browser.Bubble;
import org.parley.browser.ChatWindow;
import org.parley.browser.EmojiPicker;
import org.parley.browser.Tab;

class WritingBrowserIT extends BrowserTest {
    @Test
    void markdownIsShownAndTheTextIsKeptAsWritten() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        ChatWindow annsWindow = ann.openConversation(bob.name());
        annsWindow.send("*bold* _italic_ ~~gone~~ `code` www.example.org");
        annsWindow.send("> said\n\n- one\n- two\n\n```\nif (a < b) {}\n```");
        ChatWindow bobsWindow = bob.openConversation(ann.name());
        Bubble first = bobsWindow.bubble(0);
        assertThat(first.text().locator("strong")).hasText("bold");
        assertThat(first.text().locator("em")).hasText("italic");
        assertThat(first.text().locator("del")).hasText("gone");
        assertThat(first.text().locator("code")).hasText("code");
        assertThat(first.text().locator("a")).hasAttribute("href", "http://www.example.org");
        Bubble second = bobsWindow.bubble(1);
        assertThat(second.text().locator("blockquote")).hasText("said");
        assertThat(second.text().locator("li")).hasText(new String[] {"one", "two"});
        assertThat(second.text().locator("pre")).hasText("if (a < b) {}");
        Bubble own = annsWindow.bubble(0);
        assertThat(own.text().locator("strong")).hasText("bold");
        own.touch();
        assertThat(own.editor()).hasValue("*bold* _italic_ ~~gone~~ `code` www.example.org");
    }

    @Test
    void hostileTextIsShownAndRunsNothing() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        ChatWindow annsWindow = ann.openConversation(bob.name());
        annsWindow.send("*a* <img src=x onerror=\"console.error('ran')\"> [x](javascript:console.error('ran'))");
        annsWindow.send("*a* <style>*{display:none}</style><svg onload=\"console.error('ran')\"></svg>");
        annsWindow.send("![x](http://127.0.0.1:9/x.png) *a*");
        annsWindow.send("Z" + "\u0301".repeat(500));
        ChatWindow bobsWindow = bob.openConversation(ann.name());
        assertThat(bobsWindow.bubble(3).text()).hasText("Z" + "\u0301".repeat(5));
        assertThat(bobsWindow.log().locator("img, style, svg[onload], [onerror], [href^=javascript]"))
                .hasCount(0);
        assertThat(bobsWindow.bubble(2).text().locator("a")).hasText("x");
    }

    @Test
    void theEmojiPickerHasASearchAndRemembersAndIsFetchedOnlyWhenItIsWanted() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        ChatWindow window = ann.openConversation(bob.name());
        assertThat(ann.page().locator("emoji-picker")).hasCount(0);
        Object before = ann.page()
                .evaluate(
                        "() => performance.getEntriesByType('resource').filter(one => /vendor/.test(one.name)).length");
        org.assertj.core.api.Assertions.assertThat(before).isEqualTo(0);
        window.write("Great ");
        window.emoji().choose("tada");
        assertThat(window.input()).hasValue("Great 🎉");
        assertThat(window.input()).isFocused();
        window.input().press("Enter");
        window.shows("Great 🎉");
        EmojiPicker again = window.emoji();
        assertThat(again.whole().locator(".favorites button").first()).hasText("🎉");
        ann.page().keyboard().press("Escape");
        assertThat(window.whole()).isVisible();
    }

    @Test
    void aShortNameBecomesItsEmoji() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        ChatWindow window = ann.openConversation(bob.name()).type("ok :rocke");
        assertThat(window.completion().first()).containsText(":rocket:");
        window.input().press("Enter");
        assertThat(window.input()).hasValue("ok 🚀 ");
        window.type(":+1:");
        assertThat(window.input()).hasValue("ok 🚀 👍️ ");
        window.type("at 10:30");
        assertThat(window.completion()).hasCount(0);
        window.type(" :rock");
        assertThat(window.completion().first()).isVisible();
        window.input().press("Escape");
        assertThat(window.completion()).hasCount(0);
        assertThat(window.whole()).isVisible();
        window.input().press("Enter");
        assertThat(window.input()).hasValue("");
    }

    @Test
    void aPolishBrowserKnowsPolishNamesAndTheEnglishOnes() {
        Tab ann = signInNewcomer(desktop().setLocale("pl-PL"));
        ChatWindow window = ann.openConversation("Ben Kowalski").type(":rakiet");
        assertThat(window.completion().first()).containsText("🚀");
        window.write("").type(":rocket:");
        assertThat(window.input()).hasValue("🚀 ");
        window.emoji().search().fill("uśmiech");
        assertThat(ann.emojiPicker().found().first()).isVisible();
        ann.page().keyboard().press("Escape");
        window.write("");
    }

    @Test
    void membersAndEverybodyAreMentioned() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        String group = "Speakers of " + ann.name();
        ChatWindow annsWindow = ann.newGroup().member(bob.name()).create(group);
        ChatWindow bobsWindow = bob.openConversation(group);
        annsWindow.type("hello @" + bob.name().substring(0, 3));
        assertThat(annsWindow.completion().first()).containsText(bob.name());
        annsWindow.input().press("Tab");
        annsWindow.type("and @al");
        assertThat(annsWindow.completion().first()).containsText("Everybody in this conversation");
        annsWindow.input().press("Enter");
        annsWindow.input().press("Enter");
        assertThat(bobsWindow.bubble(0).text()).hasText("hello @" + bob.name() + " and @all");
        assertThat(bobsWindow.bubble(0).text().locator(".mention")).hasCount(2);
        assertThat(bobsWindow.bubble(0).text().locator(".mention").first())
                .hasAttribute("data-person", Long.toString(bob.id()));
    }

    @Test
    void aDraftIsTheSameOnAllDevicesAndMarkedInThePanel() {
        Tab ann = signInNewcomer();
        String writer = newcomer();
        Tab desk = signIn(writer);
        desk.openConversation(ann.name()).type("half a sen");
        desk.panel().find(ann.name());
        assertThat(desk.panel().hint(ann.name())).hasText("Draft");

        Tab phone = signIn(writer, phone());
        ChatWindow onPhone = phone.openConversation(ann.name());
        assertThat(onPhone.input()).hasValue("half a sen");
        onPhone.type("tence");
        assertThat(desk.window(ann.name()).input()).hasValue("half a sentence");
        onPhone.input().press("Enter");
        assertThat(desk.window(ann.name()).input()).hasValue("");
        assertThat(desk.panel().hint(ann.name())).not().hasText("Draft");
    }

    @Test
    void othersSeeThatOneIsTyping() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        ChatWindow annsWindow = ann.openConversation(bob.name());
        ChatWindow bobsWindow = bob.openConversation(ann.name());
        bob.panel().find(ann.name());
        annsWindow.type("hm");
        assertThat(bobsWindow.typing()).hasText(ann.name().replaceFirst(" .*", "") + " is typing…");
        assertThat(bob.panel().hint(ann.name())).hasText("is typing…");
        annsWindow.input().press("Enter");
        bobsWindow.shows("hm");
        assertThat(bobsWindow.typing()).isEmpty();
        assertThat(bob.panel().hint(ann.name())).hasText("Available");
    }
}
