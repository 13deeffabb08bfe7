package org.parley.message;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.parley.browser.BrowserTest;
import org.parley.browser.ChatWindow;
import org.parley.browser.Tab;

class NewsBrowserIT extends BrowserTest {
    @Test
    void aNewMessageSoundsUnlessOneSeesItOrSwitchedTheSoundOff() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        listen(bob);
        bob.panel().filter().click(); // a browser stays silent until it was touched
        ChatWindow annsWindow = ann.openConversation(bob.name()).send("not seen yet");
        chimed(bob, 1);

        bob.panel().gear("Sound off");
        annsWindow.send("without a sound");
        bob.panel().find(ann.name());
        bob.panel().unread(ann.name(), 2);
        chimed(bob, 1);
        bob.panel().gear("Sound on");
        chimed(bob, 2); // lets hear what is switched on
        bob.openConversation(ann.name()).shows("without a sound");
        annsWindow.send("seen").tick("seen", "read");
        chimed(bob, 2);
    }

    @Test
    void ofMentionsOnlyTheRestIsSilentAndGray() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        String group = "Quiet ones of " + ann.name();
        ChatWindow annsWindow = ann.newGroup().member(bob.name()).create(group);
        bob.bell().counts(2); // that he was added to "Everyone" and to this group
        // What comes within a second and a half of another one makes no sound of its own.
        bob.page().waitForFunction("since => Date.now() - since > 1500", (double) System.currentTimeMillis());
        listen(bob);
        bob.panel().find(group);
        bob.panel().choose(group, "Notifications…");
        Locator menu = bob.page().getByRole(AriaRole.MENU);
        menu.getByText("Mentions only").click();
        bob.panel().choose(group, "Notifications…");
        assertThat(menu.locator("[aria-checked=true]")).hasText("Mentions only");
        bob.page().keyboard().press("Escape");
        annsWindow.send("for nobody in particular");
        bob.panel().unread(group, 1);
        chimed(bob, 0);
        annsWindow.send("@all look");
        bob.panel().unread(group, 2);
        chimed(bob, 1);

        bob.panel().choose(group, "Notifications…");
        assertThat(menu.locator("[aria-checked=true]")).hasText("Mentions only");
        menu.getByText("Mute until tomorrow").click();
        assertThat(bob.panel().row(group).locator(".badge")).hasClass(java.util.regex.Pattern.compile("muted"));
    }

    @Test
    void theDesktopTellsOnlyAfterOneAllowedIt() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        bob.page()
                .evaluate("() => { window.told = []; window.Notification = class { static permission = 'default';"
                        + " static async requestPermission() { return (this.permission = 'granted'); }"
                        + " constructor(title, { body }) { window.told.push(title + ': ' + body); } close() {} }; }");
        ChatWindow annsWindow = ann.openConversation(bob.name()).send("before").tick("before", "stored");
        bob.panel().find(ann.name());
        bob.panel().unread(ann.name(), 1);
        bob.panel().gear("Desktop notifications on");
        annsWindow.send("after");
        bob.page().waitForFunction("name => window.told.join() === name + ': after'", ann.name());
        bob.panel().gear("Desktop notifications off");
        annsWindow.send("later");
        bob.panel().unread(ann.name(), 3);
        assertThat(bob.panel().gearChoice("desktop")).hasText("Desktop notifications on");
    }

    private static void listen(Tab tab) {
        tab.page()
                .evaluate(
                        "() => { window.chimes = 0; document.addEventListener('parley:chime', () => window.chimes++); }");
    }

    private static void chimed(Tab tab, int times) {
        tab.page().waitForFunction("times => window.chimes === times", times);
    }
}
