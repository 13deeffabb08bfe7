package org.parley.conversation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.parley.browser.BrowserTest;
import org.parley.browser.ChatWindow;
import org.parley.browser.Tab;

class KeysBrowserIT extends BrowserTest {
    @Test
    void controlKGoesToAnyPersonOrGroupTheRecentOnesFirst() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        Keyboard keyboard = ann.page().keyboard();
        ChatWindow bobs = ann.openConversation(bob.name()).send("to be recent");
        bobs.tick("to be recent", "stored");
        keyboard.press("Control+k");
        Locator switcher = ann.dialog("Go to");
        Locator options = switcher.getByRole(AriaRole.OPTION);
        assertThat(switcher.getByRole(AriaRole.COMBOBOX)).isFocused();
        assertThat(options.first()).containsText(bob.name());
        keyboard.type("wojc");
        assertThat(options).hasCount(1);
        keyboard.press("Enter");
        assertThat(ann.dialog("Go to")).hasCount(0);
        assertThat(ann.window("Cleo Wójcik").input()).isFocused();
        keyboard.press("Control+k");
        assertThat(switcher.getByRole(AriaRole.COMBOBOX)).isFocused();
        keyboard.press("ArrowDown");
        assertThat(options.nth(1)).hasAttribute("aria-selected", "true");
        keyboard.press("ArrowUp");
        keyboard.type("nobody at all");
        assertThat(switcher).containsText("Nobody fits.");
        keyboard.press("Enter");
        assertThat(switcher).isVisible();
        keyboard.press("Escape");
        assertThat(switcher).hasCount(0);
        assertThat(ann.window("Cleo Wójcik").input()).isFocused();
    }

    @Test
    void aQuestionMarkShowsTheKeysExceptWhileOneTypes() {
        Tab ann = signInNewcomer();
        Keyboard keyboard = ann.page().keyboard();
        ChatWindow window = ann.openConversation("Ben Kowalski");
        keyboard.type("really?");
        assertThat(ann.dialog("Keyboard")).hasCount(0);
        assertThat(window.input()).hasValue("really?");
        window.log().focus();
        keyboard.press("?");
        assertThat(ann.dialog("Keyboard")).containsText("Go to a person or a conversation");
        keyboard.press("Escape");
        assertThat(ann.dialog("Keyboard")).hasCount(0);
        assertThat(window.log()).isFocused();
        keyboard.press("F1");
        assertThat(ann.dialog("Keyboard")).isVisible();
        keyboard.press("Escape");
        ann.page().locator(".panel-gear").click();
        ann.page().locator(".ui-menuitem-link").getByText("Keyboard shortcuts").click();
        assertThat(ann.dialog("Keyboard")).isVisible();
    }

    @Test
    void aWholeConversationGoesWithoutAMouse() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        Keyboard keyboard = ann.page().keyboard();
        keyboard.press("Control+k");
        assertThat(ann.dialog("Go to").getByRole(AriaRole.COMBOBOX)).isFocused();
        keyboard.type(bob.name());
        keyboard.press("Enter");
        ChatWindow window = ann.window(bob.name());
        assertThat(window.input()).isFocused();
        keyboard.type("by keys alone");
        keyboard.press("Enter");
        window.tick("by keys alone", "stored");
        Locator minimise = ann.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Minimise"));
        minimise.focus();
        keyboard.press("Enter");
        assertThat(window.tab()).isFocused();
        keyboard.press("Enter");
        assertThat(window.input()).isFocused();
        bob.openConversation(ann.name()).shows("by keys alone").send("seen");
        window.shows("seen");
        keyboard.press("Escape");
        assertThat(ann.windows()).hasCount(0);
        assertThat(ann.panel().row(bob.name())).isFocused();
    }
}
