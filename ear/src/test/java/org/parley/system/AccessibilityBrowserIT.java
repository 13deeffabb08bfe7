package org.parley.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.browser.BrowserTest;
import org.parley.browser.ChatWindow;
import org.parley.browser.Pixels;
import org.parley.browser.PreferencesPage;
import org.parley.browser.SignInPage;
import org.parley.browser.Tab;

/** axe finds nothing serious on any page, in light and in dark. */
class AccessibilityBrowserIT extends BrowserTest {
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theSignInPageAlsoWithItsError(ColorScheme scheme) {
        Tab tab = visit(parley(), in(scheme)).newTab();
        SignInPage page = SignInPage.open(tab);
        assertAccessible(tab);
        page.submit(newcomer(), "wrong").refuses("User name or password is wrong.");
        assertAccessible(tab);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theHomePageWithWindows(ColorScheme scheme) {
        Tab dora = signIn("dora", in(scheme));
        dora.openConversation("Marketing").write("unsent").tick("Who brings the roll-ups?", "stored");
        dora.openConversation("Anna Nowak").minimiseButton().click();
        dora.openConversation("Everyone");
        assertAccessible(dora);
        dora.window("Everyone").squareButton().click();
        assertAccessible(dora);
        dora.window("Everyone").squareButton().click();
        dora.page().keyboard().press("Control+k");
        assertAccessible(dora);
        dora.page().keyboard().press("Escape");
        dora.page().keyboard().press("F1");
        assertAccessible(dora);
        dora.page().keyboard().press("Escape");
        for (String choice : new String[] {"Members", "Leave group"}) {
            dora.window("Marketing").choose(choice);
            assertAccessible(dora);
            dora.page().keyboard().press("Escape");
        }
        dora.panel().choose("Ben Kowalski", "Show card");
        assertAccessible(dora);
        dora.page().keyboard().press("Escape");
        for (String view : new String[] {"Show names only", "Show avatars only"}) {
            dora.panel().gear(view);
            assertAccessible(dora);
        }
        dora.panel().gear("Show avatars and names");
        dora.panel().collapseButton().click();
        dora.panel().collapsed(true);
        assertAccessible(dora);
        dora.panel().collapseButton().click();
        dora.panel().collapsed(false);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theStatusMenuAndWhoIsOffline(ColorScheme scheme) {
        Tab ann = signInNewcomer(in(scheme));
        ann.openConversation("Everyone");
        ann.panel().ownStatus().click();
        assertThat(ann.panel().statusChoices()).hasCount(4);
        assertAccessible(ann);
        ann.page().keyboard().press("Escape");
        ann.panel().chooseStatus("Offline");
        assertThat(ann.panel().veil()).isVisible();
        assertAccessible(ann);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theBellOnATabAndStacked(ColorScheme scheme) {
        Tab ann = signInNewcomer(in(scheme));
        assertAccessible(ann);
        ann.bell().counts(1).open();
        assertThat(ann.bell().entries()).hasCount(1);
        assertAccessible(ann);
        ann.bell().stack().click();
        assertThat(ann.panel().filter()).isVisible();
        assertAccessible(ann);
        ann.bell().readAll().click();
        ann.bell().counts(0);
        assertAccessible(ann);
        ChatWindow window =
                ann.openConversation("Everyone").shows("The town hall starts at ten tomorrow, see you there.");
        window.bubble(0).choose("Why was I notified, or not?");
        assertThat(ann.popover("Why was I notified, or not?")).containsText("all messages");
        assertAccessible(ann);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theSearchWithItsResults(ColorScheme scheme) {
        Tab dora = signIn("dora", in(scheme));
        var search = dora.openConversation("Marketing").search();
        assertAccessible(dora);
        search.type("roll").awaitResults(1);
        assertAccessible(dora);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void messagesWithAllThatCanBeDoneWithThem(ColorScheme scheme) {
        Tab ann = signInNewcomer(in(scheme));
        Tab bob = signInNewcomer();
        ChatWindow window = ann.openConversation(bob.name()).send("*bold* `code` https://example.org");
        ChatWindow bobs = bob.openConversation(ann.name());
        bobs.bubble(0).reply();
        bobs.send("> a quote\n\nand an answer").bubble(0).choose("React…");
        bob.emojiPicker().choose("tada");
        window.bubble(0).reacted("🎉", 1).edit("*bold* `code`");
        window.bubble(0).choose("Pin");
        bobs.type("typing");
        assertThat(window.typing()).not().isEmpty();
        window.bubble(1).whole().hover();
        assertAccessible(ann);
        window.bubble(1).menu();
        assertAccessible(ann);
        ann.page().keyboard().press("Escape");
        window.bubble(0).touch();
        assertThat(window.bubble(0).editor()).isFocused();
        assertAccessible(ann);
        window.bubble(0).editor().press("Escape");
        window.bubble(0).choose("Who has read it?");
        assertThat(ann.popover("Read by")).containsText(bob.name());
        assertAccessible(ann);
        ann.page().keyboard().press("Escape");
        window.type(":rocke");
        assertThat(window.completion().first()).isVisible();
        assertAccessible(ann);
        window.input().press("Escape");
        window.emoji().search().fill("rocket");
        assertAccessible(ann);
        ann.page().keyboard().press("Escape");
        window.write("");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void thePeoplePage(ColorScheme scheme) {
        Tab dora = signIn("dora", in(scheme)).follow("People");
        assertAccessible(dora);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theDialogOfANewGroupAlsoWithItsErrors(ColorScheme scheme) {
        Tab dora = signIn("dora", in(scheme));
        var dialog = dora.newGroup();
        assertAccessible(dora);
        dialog.member("Ben Kowalski").submit();
        assertThat(dialog.whole()).containsText("Give the group a name.");
        assertAccessible(dora);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void filesThatWaitAreSentAndAreLookedAt(ColorScheme scheme) {
        Tab ann = signInNewcomer(in(scheme));
        ChatWindow window = ann.openConversation("Ben Kowalski");
        window.attach(
                new FilePayload("plan.txt", "text/plain", new byte[] {'a'}),
                new FilePayload("harbour.png", "image/png", Pixels.png(300, 200, Color.ORANGE)),
                new FilePayload("empty.txt", "text/plain", new byte[0]));
        assertThat(window.attached().and(window.whole().locator("[data-state=done]")))
                .hasCount(2);
        assertAccessible(ann);
        window.attached().nth(2).locator(".file-remove").click();
        window.send("Both").tick("Both", "stored");
        window.message("Both").locator(".file-picture").hover();
        assertAccessible(ann);
        window.message("Both").locator(".file-picture").click();
        assertThat(ann.page().locator("dialog.preview img")).isVisible();
        assertAccessible(ann);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void thePagesOfUsers(ColorScheme scheme) {
        Tab anna = signIn("anna", in(scheme)).follow("Administration").awaitPanel();
        assertAccessible(anna);
        anna.goTo("/admin/new-user.xhtml").awaitPanel();
        assertAccessible(anna);
        anna.goTo("/admin/import.xhtml").awaitPanel();
        assertAccessible(anna);
        anna.goTo("/admin/users.xhtml?name=ben+kowalski").awaitPanel();
        anna.page().locator(".users-table tbody a").first().click();
        anna.awaitPanel();
        assertAccessible(anna);
        anna.page().locator("[id='access:deactivate']").click();
        assertAccessible(anna);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theAuditLogTheSettingsAndTheHealth(ColorScheme scheme) {
        Tab anna = signIn("anna", in(scheme)).goTo("/admin/audit.xhtml").awaitPanel();
        assertAccessible(anna);
        anna.goTo("/admin/settings.xhtml").awaitPanel();
        assertAccessible(anna);
        anna.goTo("/admin/health.xhtml").awaitPanel();
        assertAccessible(anna);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void profileAndPreferencesAlsoWithTheirErrors(ColorScheme scheme) {
        Tab ann = signInNewcomer(in(scheme));
        PreferencesPage page = PreferencesPage.open(ann);
        assertAccessible(ann);
        page.fill("name", "displayName", "").save("name").says("name", "A name has");
        page.fill("quiet", "zone", "nowhere").save("quiet").says("quiet", "There is no such time zone.");
        page.save("look").says("look", "Saved.");
        page.pick("me.txt", "image/png", new byte[] {1})
                .pictureSays("This is no picture that the browser can read. Choose a PNG, JPEG, GIF or WebP.");
        assertAccessible(ann);
        page.pick("me.png", "image/png", Pixels.png(300, 200, Color.ORANGE));
        assertThat(page.cropDialog()).isVisible();
        assertAccessible(ann);
        page.usePicture();
        page.pictureSays("Your picture is saved.");
        assertAccessible(ann);
    }

    private static Browser.NewContextOptions in(ColorScheme scheme) {
        return desktop().setColorScheme(scheme);
    }

    private static void assertAccessible(Tab tab) {
        // What moves into its place is judged where it stands.
        tab.settled();
        List<String> findings = new AxeBuilder(tab.page())
                        // PrimeFaces' own list of those chosen so far: a listbox without options and without a name.
                        .exclude(".ui-autocomplete-multiple-container")
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(AccessibilityBrowserIT::sentence)
                        .toList();
        assertThat(findings).isEmpty();
    }

    private static String sentence(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget() + " " + node.getFailureSummary())
                        .toList();
    }
}
