package org.parley.message;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.parley.browser.BrowserTest;
import org.parley.browser.ChatWindow;
import org.parley.browser.Tab;

/** A whole conversation without a pointer. */
class KeysBrowserIT extends BrowserTest {
    @Test
    void aConversationIsHeldByTheKeyboardAlone() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        Keyboard keys = ann.page().keyboard();

        // Find and open it.
        keys.press("Control+k");
        assertThat(ann.page().locator("dialog.switcher")).isVisible();
        keys.type(bob.name());
        assertThat(ann.page().locator("[role=option][aria-selected=true]")).containsText(bob.name());
        keys.press("Enter");
        ChatWindow window = ann.window(bob.name());
        assertThat(window.input()).isFocused();
        keys.type("first");
        keys.press("Enter");
        window.tick("first", "stored");
        bob.openConversation(ann.name()).send("an answer");
        window.shows("an answer");

        // Walk to a message, and answer it by its menu.
        keys.press("Shift+Tab");
        while (!window.log()
                .evaluate("log => log.contains(document.activeElement)")
                .equals(true)) {
            keys.press("Shift+Tab");
        }
        window.log().focus();
        keys.press("ArrowUp");
        assertThat(window.message("an answer")).isFocused();
        assertThat(window.message("an answer"))
                .hasAttribute("aria-label", java.util.regex.Pattern.compile("an answer$"));
        keys.press("ArrowUp");
        assertThat(window.message("first")).isFocused();
        keys.press("ArrowDown");
        keys.press("Enter");
        assertThat(choice(ann, "Reply")).isFocused();
        keys.press("Enter");
        assertThat(window.replyTo()).containsText("an answer");
        assertThat(window.input()).isFocused();
        keys.type("my answer");
        keys.press("Enter");
        assertThat(window.bubble(2).stored().quote()).containsText("an answer");

        // React, by the letter of the menu and the picker's search.
        window.log().focus();
        keys.press("ArrowUp");
        keys.press("Shift+F10");
        assertThat(choice(ann, "Reply")).isFocused();
        keys.press("r");
        assertThat(choice(ann, "React…")).isFocused();
        keys.press("Enter");
        ann.emojiPicker().choose("tada");
        window.bubble(2).reacted("🎉", 1);

        // Edit and delete.
        window.input().focus();
        keys.press("ArrowUp");
        assertThat(window.bubble(2).editor()).isFocused();
        keys.press("End");
        keys.type("!");
        keys.press("Enter");
        assertThat(window.bubble(2).text()).hasText("my answer!");
        assertThat(window.input()).isFocused();
        window.log().focus();
        keys.press("ArrowUp");
        keys.press("Enter");
        assertThat(choice(ann, "Reply")).isFocused();
        keys.press("End");
        keys.press("Enter");
        Locator question = ann.page().locator("dialog[open]");
        assertThat(question.getByText("Cancel")).isFocused();
        keys.press("Tab");
        assertThat(question.getByText("Delete", new Locator.GetByTextOptions().setExact(true)))
                .isFocused();
        keys.press("Enter");
        window.bubble(2).isDeleted();

        // The sheet of keys, and the way out.
        keys.press("F1");
        assertThat(ann.page().locator("dialog.keys")).containsText("Enter");
        keys.press("Escape");
        assertThat(ann.page().locator("dialog.keys")).hasCount(0);
        window.input().focus();
        keys.press("Escape");
        assertThat(window.whole()).hasCount(0);
    }

    private static Locator choice(Tab tab, String name) {
        return tab.page()
                .getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
