package org.parley.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.parley.browser.BrowserTest;
import org.parley.browser.ChatWindow;
import org.parley.browser.PreferencesPage;
import org.parley.browser.Scribe;
import org.parley.browser.SignInPage;
import org.parley.browser.Tab;

/** Takes the pictures of docs/screens, when asked by {@code -Dscreens=true}. */
@EnabledIfSystemProperty(named = "screens", matches = "true")
class ScreensBrowserIT extends BrowserTest {
    private static final Path FOLDER = Path.of("..", "docs", "screens");

    @Test
    void signIn() {
        Tab tab = visit().newTab();
        SignInPage.open(tab);
        take(tab, "sign-in");
    }

    @Test
    void panelAndWindowsInLight() {
        windows(ColorScheme.LIGHT);
    }

    @Test
    void panelAndWindowsInDark() {
        windows(ColorScheme.DARK);
    }

    @Test
    void narrow() {
        Tab ann = signIn("eryk", phone());
        take(ann, "narrow-list");
        ann.openConversation("Marketing").shows("Who brings the roll-ups?");
        take(ann, "narrow-chat");
    }

    @Test
    void preferences() {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            Tab dora = signIn("dora", desktop().setViewportSize(1440, 1700).setColorScheme(scheme));
            PreferencesPage.open(dora);
            take(dora, scheme == ColorScheme.DARK ? "preferences-dark" : "preferences-light");
        }
    }

    @Test
    void status() {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            String suffix = scheme == ColorScheme.DARK ? "-dark" : "-light";
            Tab anna = signIn("anna", desktop().setViewportSize(1440, 720).setColorScheme(scheme));
            Tab cleo = signIn("cleo");
            cleo.panel().chooseStatus("Livechat consultant");
            Tab dora = signIn("dora");
            dora.panel().chooseStatus("Busy");
            anna.openConversation("Ben Kowalski").shows("I will print fifty then.");
            anna.panel().chooseStatus("Livechat and Callback consultant");
            anna.panel().availability("Cleo Wójcik", "livechat");
            anna.panel().availability("Dora Lis", "busy");
            anna.panel().ownStatus().click();
            take(anna, "status" + suffix);
            anna.page().keyboard().press("Escape");
            anna.panel().chooseStatus("Offline");
            assertThat(anna.panel().veil()).isVisible();
            take(anna, "offline" + suffix);
            for (Tab each : new Tab[] {anna, cleo, dora}) {
                each.panel().chooseStatus("Online");
            }
        }
    }

    @Test
    void bell() {
        Tab ben = signIn("ben", desktop().setViewportSize(1440, 720));
        ben.bell().open();
        assertThat(ben.bell().entries().first()).isVisible();
        take(ben, "bell");
        ben.bell().stack().click();
        assertThat(ben.panel().filter()).isVisible();
        take(ben, "bell-stacked");
        ben.bell().stack().click();
    }

    private void windows(ColorScheme scheme) {
        String suffix = scheme == ColorScheme.DARK ? "-dark" : "-light";
        Tab anna = signIn("anna", desktop().setColorScheme(scheme));
        Tab ben = signIn("ben");
        take(anna, "panel" + suffix);
        ben.openConversation("Anna Nowak").shows("I will print fifty then.");
        ChatWindow chat = anna.openConversation("Ben Kowalski").shows("I will print fifty then.");
        String answer =
                scheme == ColorScheme.DARK ? "And a coffee for you." : "Thank you, Ben. I bring them down at noon.";
        chat.send(answer).tick(answer, "read");
        anna.openConversation("Marketing").shows("Who brings the roll-ups?").write("The cable is with me, and");
        anna.openConversation("Everyone").minimiseButton().click();
        try (Scribe cleo = Scribe.signIn(parley(), "cleo")) {
            cleo.post(cleo.openDirect(anna.id()), "Two more rows are in, please look.");
        }
        assertThat(anna.panel().row("Cleo Wójcik").locator(".badge")).isVisible();
        take(anna, "windows" + suffix);
        anna.panel().gear("Show names only");
        take(anna, "names" + suffix);
        anna.panel().gear("Show avatars only");
        take(anna, "avatars" + suffix);
        anna.panel().gear("Show avatars and names");
        anna.follow("People");
        anna.panel().collapseButton().click();
        anna.panel().collapsed(true);
        take(anna, "collapsed" + suffix);
        anna.panel().collapseButton().click();
        anna.panel().collapsed(false);
    }

    private static void take(Tab tab, String name) {
        tab.settled();
        tab.page().screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }
}
