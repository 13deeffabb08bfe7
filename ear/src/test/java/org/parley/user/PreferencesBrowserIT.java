package org.parley.user;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.parley.benchmark.SignIn;
import org.parley.browser.BrowserTest;
import org.parley.browser.ChatWindow;
import org.parley.browser.Pixels;
import org.parley.browser.PreferencesPage;
import org.parley.browser.SignInPage;
import org.parley.browser.Tab;

class PreferencesBrowserIT extends BrowserTest {
    private static final String NEW_PASSWORD = "a quite new one";

    @Test
    void aNewNameIsSeenByEverybodyAtOnce() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        String before = ann.name();
        Tab second = ann.another();
        bob.openConversation(before).send("hello").tick("hello", "stored");
        String after = "<img src=x onerror=alert(1)> " + before;
        PreferencesPage page = PreferencesPage.open(ann);
        page.fill("name", "displayName", after).save("name").says("name", "Saved.");
        assertThat(ann.page().locator(".page-user-name")).hasText(after);
        assertThat(second.page().locator(".page-user-name")).hasText(after);
        assertThat(bob.window(after).whole()).isVisible();
        assertThat(bob.panel().find(after)).isVisible();
        assertThat(bob.panel().find(before)).hasCount(0);
        bob.panel().find("");
        ann.reload();
        assertThat(page.field("name", "displayName")).hasValue(after);
    }

    @Test
    void aNameThatIsNoneIsSaidAtItsField() {
        Tab ann = signInNewcomer();
        String before = ann.name();
        PreferencesPage page = PreferencesPage.open(ann);
        page.fill("name", "displayName", "   ").save("name").says("name", "A name has 1 to 100 characters");
        // What the page itself would not let through.
        page.field("name", "displayName").evaluate("node => node.removeAttribute('maxlength')");
        page.fill("name", "displayName", "x".repeat(101)).save("name").says("name", "A name has 1 to 100 characters");
        assertThat(ann.page().locator(".page-user-name")).hasText(before);
        ann.reload();
        assertThat(page.field("name", "displayName")).hasValue(before);
    }

    @Test
    void aPictureIsCutByKeysAndSeenByEverybodyAtOnce() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        bob.openConversation(ann.name());
        Locator inHeader = ann.page().locator(".page-user-link .avatar img");
        Locator inRow = bob.panel().row(ann.name()).locator(".avatar img");
        Locator inWindow = bob.window(ann.name()).whole().locator(".window-bar .avatar img");
        PreferencesPage page = PreferencesPage.open(ann);
        bob.panel().find(ann.name());
        assertThat(inRow).hasCount(0);
        page.pick("me.png", "image/png", Pixels.png(800, 300, Color.ORANGE));
        assertThat(page.cropDialog()).isVisible();
        Locator zoom = page.cropDialog().locator("input[type=range]");
        for (String key : new String[] {"+", "+", "ArrowLeft", "ArrowUp", "-"}) {
            page.cropDialog().locator("canvas").press(key);
        }
        Assertions.assertThat(Double.parseDouble(zoom.inputValue())).isGreaterThan(1);
        page.usePicture();
        page.pictureSays("Your picture is saved.");
        for (Locator picture : new Locator[] {inHeader, inRow, inWindow}) {
            assertThat(picture).isVisible();
            awaitPicture(picture);
        }
        String first = inRow.getAttribute("src");

        page.pick("me.png", "image/png", Pixels.png(300, 800, Color.BLUE));
        page.usePicture();
        assertThat(inRow).not().hasAttribute("src", first);
        awaitPicture(inRow);
        bob.reload();
        bob.panel().find(ann.name());
        awaitPicture(inRow);

        page.removePicture().click();
        page.pictureSays("Your picture is removed.");
        assertThat(page.removePicture()).isHidden();
        assertThat(inRow).hasCount(0);
        assertThat(inHeader).hasCount(0);
        bob.panel().find("");
    }

    @Test
    void aPictureIsCutByPointerAndWheel() {
        Tab ann = signInNewcomer();
        PreferencesPage page = PreferencesPage.open(ann);
        page.pick("me.png", "image/png", Pixels.png(800, 300, Color.RED, Color.BLUE));
        Locator stage = page.cropDialog().locator("canvas");
        ann.settled();
        for (int to : new int[] {60, -120}) {
            stage.hover();
            Mouse mouse = ann.page().mouse();
            BoundingBox box = stage.boundingBox();
            mouse.down();
            mouse.move(box.x + box.width / 2 + to, box.y + box.height / 2);
            mouse.up();
            // What is pulled to the right shows more of the left.
            Assertions.assertThat(
                            stage.evaluate("node => node.getContext('2d').getImageData(256, 256, 1, 1).data[0] > 200"))
                    .isEqualTo(to > 0);
        }
        ann.page().mouse().wheel(0, -100);
        Locator zoom = page.cropDialog().locator("input[type=range]");
        ann.page().waitForCondition(() -> Double.parseDouble(zoom.inputValue()) > 1);
        ann.page().keyboard().press("Escape");
        assertThat(page.cropDialog()).hasCount(0);
        page.pictureSays("");
        assertThat(page.removePicture()).isHidden();
    }

    @Test
    void whatIsNoPictureIsSaidAndTheOneBeforeStays() {
        Tab ann = signInNewcomer();
        PreferencesPage page = PreferencesPage.open(ann);
        String unreadable = "This is no picture that the browser can read. Choose a PNG, JPEG, GIF or WebP.";
        byte[] svg =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>".getBytes(StandardCharsets.UTF_8);
        page.pick("me.svg", "image/svg+xml", svg).pictureSays(unreadable);
        page.pick("me.png", "image/png", svg).pictureSays(unreadable);
        page.pick("me.png", "image/png", new byte[0]).pictureSays(unreadable);
        ann.visit().expect("status of 4|status of 5");
        for (int status : new int[] {400, 413, 503}) {
            ann.page().route("**/user/picture", route -> route.fulfill(new Route.FulfillOptions().setStatus(status)));
            page.pick("me.png", "image/png", Pixels.png(9, 9, Color.RED));
            page.usePicture();
            page.pictureSays(
                    switch (status) {
                        case 400 -> "The server could not read this picture. Choose another one.";
                        case 413 -> "This picture is too large.";
                        default -> "The picture was not saved. Try again in a moment.";
                    });
            ann.page().unroute("**/user/picture");
        }
        assertThat(page.removePicture()).isHidden();
    }

    @Test
    void theLanguageFollowsAtTheNextNavigationAndNothingTypedIsLost() {
        Tab ann = signInNewcomer();
        Tab second = ann.another();
        ChatWindow window = second.openConversation("Everyone").write("half a sent");
        PreferencesPage page = PreferencesPage.open(ann);
        page.choose("look", "language", "pl").save("look");
        assertThat(ann.page().locator("html")).hasAttribute("lang", "pl");
        assertThat(ann.page().locator("h1")).hasText("Profil i preferencje");
        ann.awaitPanel();
        assertThat(ann.panel().filter()).hasAttribute("placeholder", "Szukaj osób i grup");
        page.fill("name", "displayName", " ").save("name").says("name", "Imię i nazwisko mają od 1 do 100 znaków");
        assertThat(second.page().locator("html")).hasAttribute("lang", "en");
        assertThat(window.input()).hasValue("half a sent");
        second.goTo("/index.xhtml").awaitPanel();
        assertThat(second.page().locator("html")).hasAttribute("lang", "pl");
        assertThat(second.window("Everyone").input()).hasValue("half a sent");
        assertThat(second.window("Everyone").whole()).containsText(Pattern.compile("\\d+ członk"));
        second.window("Everyone").write("");

        page.choose("look", "language", "browser").save("look");
        assertThat(ann.page().locator("html")).hasAttribute("lang", "en");
    }

    @Test
    void theSignInPageIsInTheBrowsersLanguage() {
        String userName = newcomer();
        Tab ann = signIn(userName);
        PreferencesPage.open(ann).choose("look", "language", "pl").save("look");
        assertThat(ann.page().locator("html")).hasAttribute("lang", "pl");
        ann.visit().expect("status of 401");
        ann.page().getByLabel("Wyloguj się").click();
        SignInPage.awaited(ann);
        assertThat(ann.page().locator("html")).hasAttribute("lang", "en");
        Tab elsewhere = signIn(userName);
        assertThat(elsewhere.page().locator("html")).hasAttribute("lang", "pl");
    }

    @Test
    void theThemeShowsAtOnceInAllTabsAndIsRenderedWithThePage() {
        Tab ann = signInNewcomer(desktop().setColorScheme(ColorScheme.LIGHT));
        Tab second = ann.another();
        PreferencesPage page = PreferencesPage.open(ann);
        page.choose("look", "theme", "dark").save("look").says("look", "Saved.");
        for (Tab tab : new Tab[] {ann, second}) {
            assertThat(tab.page().locator("html")).hasAttribute("data-theme", "dark");
            assertThat(tab.page().locator("body")).hasCSS("background-color", "rgb(16, 19, 26)");
        }
        Assertions.assertThat(second.page().navigate("/index.xhtml").text()).contains("data-theme=\"dark\"");
        second.awaitPanel();
        page.choose("look", "theme", "system").save("look");
        assertThat(ann.page().locator("body")).hasCSS("background-color", "rgb(244, 245, 247)");
        assertThat(second.page().locator("body")).hasCSS("background-color", "rgb(244, 245, 247)");
    }

    @Test
    void whatNoListOffersIsRefused() {
        Tab ann = signInNewcomer();
        PreferencesPage page = PreferencesPage.open(ann);
        for (String name : new String[] {"language", "theme"}) {
            page.field("look", name).evaluate("node => node.append(new Option('x', '../de', true, true))");
            page.save("look");
            assertThat(page.field("look", "fields").locator(".error")).hasCount(1);
            ann.reload();
        }
        assertThat(page.field("look", "language")).hasValue("browser");
        assertThat(ann.page().locator("html")).hasAttribute("data-theme", "system");

        page.fill("quiet", "zone", "Mars/Olympus").save("quiet").says("quiet", "There is no such time zone.");
        page.fill("quiet", "zone", "Europe/Warsaw")
                .fill("quiet", "to", "22:00")
                .save("quiet")
                .says("quiet", "another one than the beginning");
        page.field("quiet", "from").evaluate("node => { node.type = 'text'; node.value = '25:99'; }");
        page.save("quiet").says("quiet", "A time is such as 22:00.");
        ann.reload();
        assertThat(page.field("quiet", "on")).not().isChecked();
        assertThat(page.field("quiet", "from")).hasValue("22:00");
    }

    @Test
    void aNewPasswordEndsTheOtherSignInsAndNotThisOne() {
        String userName = newcomer();
        Tab here = signIn(userName);
        Tab there = signIn(userName);
        PreferencesPage page = PreferencesPage.open(here);
        change(page, "not the current one", NEW_PASSWORD, NEW_PASSWORD)
                .says("password", "The current password is wrong.");
        change(page, SignIn.DEMO_PASSWORD, NEW_PASSWORD, NEW_PASSWORD + "!")
                .says("password", "The two new passwords differ.");
        change(page, SignIn.DEMO_PASSWORD, "short", "short").says("password", "A password has 10 to 256 characters");
        for (String name : new String[] {"current", "wanted", "again"}) {
            assertThat(page.field("password", name)).isEmpty();
        }
        there.visit().expect("status of 401");
        change(page, SignIn.DEMO_PASSWORD, NEW_PASSWORD, NEW_PASSWORD).says("password", "The password is changed.");
        SignInPage.awaited(there);
        here.reload();
        SignInPage.open(there).submit(userName, SignIn.DEMO_PASSWORD).refuses("User name or password is wrong.");
        visit().signIn(userName, NEW_PASSWORD);
    }

    @Test
    void guessingTheCurrentPasswordIsSlowedDown() {
        Tab ann = signInNewcomer();
        PreferencesPage page = PreferencesPage.open(ann);
        Locator form = ann.page().locator("[id='password']");
        // Each further one waits twice as long: however slow the machine is, the next comes too early at last.
        for (int i = 0; i < 12 && !form.innerText().contains("Too many wrong passwords."); i++) {
            change(page, "guess number " + i, NEW_PASSWORD, NEW_PASSWORD);
            assertThat(page.field("password", "current")).isEmpty();
            assertThat(form).containsText(Pattern.compile("The current password is wrong|Too many wrong passwords"));
        }
        page.says("password", "Too many wrong passwords.");
    }

    private static PreferencesPage change(PreferencesPage page, String current, String wanted, String again) {
        return page.fill("password", "current", current)
                .fill("password", "wanted", wanted)
                .fill("password", "again", again)
                .save("password");
    }

    @Test
    void inQuietHoursNothingSoundsAndWhatComesIsCounted() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        PreferencesPage page = PreferencesPage.open(bob);
        Assertions.assertThat(page.field("quiet", "zone").inputValue()).isNotEmpty();
        DateTimeFormatter minutes = DateTimeFormatter.ofPattern("HH:mm");
        LocalTime now = LocalTime.now(ZoneOffset.UTC);
        page.field("quiet", "on").check();
        page.fill("quiet", "from", now.minusHours(2).format(minutes))
                .fill("quiet", "to", now.plusHours(2).format(minutes))
                .fill("quiet", "zone", "UTC")
                .save("quiet")
                .says("quiet", "Saved.");
        bob.page()
                .evaluate(
                        "() => { window.chimes = 0; document.addEventListener('parley:chime', () => window.chimes++); }");
        bob.panel().find(ann.name());
        ChatWindow window = ann.openConversation(bob.name()).send("at night");
        bob.panel().unread(ann.name(), 1);
        page.field("quiet", "on").uncheck();
        page.save("quiet");
        // The answer of the form comes before the event on the socket may.
        bob.page()
                .waitForFunction("() => JSON.parse(localStorage.getItem(Object.keys(localStorage)"
                        + ".find(key => key.endsWith('.preferences')))).quietHours.startsWith('off')");
        Assertions.assertThat(bob.page().evaluate("() => window.chimes")).isEqualTo(0);
        window.send("in the morning");
        bob.page().waitForFunction("() => window.chimes === 1");
        bob.panel().unread(ann.name(), 2);
        bob.panel().find("");
    }

    @Test
    void theSwitchOfDesktopNotificationsIsTheOneInTheGear() {
        Tab ann = signInNewcomer();
        ann.page()
                .addInitScript("window.Notification = class { static permission = 'default';"
                        + " static async requestPermission() { return (this.permission = 'granted'); } };");
        PreferencesPage page = PreferencesPage.open(ann);
        assertThat(page.desktop()).containsText("Desktop notifications are off in this browser.");
        page.desktop().getByText("Turn on").click();
        assertThat(page.desktop()).containsText("Desktop notifications are on in this browser.");
        ann.panel().gear("Desktop notifications off");
        assertThat(page.desktop()).containsText("Desktop notifications are off in this browser.");
        ann.page().addInitScript("window.Notification.permission = 'denied';");
        ann.reload();
        assertThat(page.desktop()).containsText("This browser forbids Parley desktop notifications.");
        assertThat(page.desktop().getByRole(com.microsoft.playwright.options.AriaRole.BUTTON))
                .hasCount(0);
    }

    @Test
    void theGearLeadsThereToo() {
        Tab ann = signInNewcomer();
        ann.page().locator(".panel-gear").click();
        ann.page()
                .locator(".ui-menuitem-link:visible")
                .getByText("Profile and preferences")
                .click();
        assertThat(ann.page()).hasURL(Pattern.compile("/user/preferences\\.xhtml"));
        assertThat(ann.page().locator(".page-user-link")).hasAttribute("aria-current", "page");
    }

    private static void awaitPicture(Locator picture) {
        picture.page()
                .waitForCondition(() -> picture.count() == 1
                        && Boolean.TRUE.equals(picture.evaluate("node => node.complete && node.naturalWidth === 256")));
    }
}
