package org.parley.conversation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parley.browser.BrowserTest;
import org.parley.browser.ChatWindow;
import org.parley.browser.Tab;

class WindowBrowserIT extends BrowserTest {
    /** Half pixels are rounded. In px. */
    private static final double ROUNDING = 2;

    @Test
    void severalWindowsStandBesideEachOtherAndTheClickedOneComesToTheFront() {
        Tab ann = signInNewcomer();
        ChatWindow ben = ann.openConversation("Ben Kowalski");
        ChatWindow cleo = ann.openConversation("Cleo Wójcik");
        assertThat(ann.windows()).hasCount(2);
        assertThat(cleo.place().x + cleo.place().width).isLessThanOrEqualTo(ben.place().x);
        assertThat(cleo.input()).isFocused();
        assertThat(cleo.whole()).hasClass(java.util.regex.Pattern.compile("\\bfront\\b"));
        ben.log().click();
        assertThat(ben.whole()).hasClass(java.util.regex.Pattern.compile("\\bfront\\b"));
    }

    @Test
    void windowsKeepPlaceAndUnsentTextOverNavigationAndReload() {
        Tab ann = signInNewcomer();
        ChatWindow ben = ann.openConversation("Ben Kowalski").write("not yet sent to Ben");
        ChatWindow cleo = ann.openConversation("Cleo Wójcik").write("nor to Cleo");
        ann.openConversation("Dora Lis").minimiseButton().click();
        ben.drag(-150, -120);
        BoundingBox place = ben.place();

        ann.follow("People");
        left(ann, ben, cleo, place);
        ann.reload();
        left(ann, ben, cleo, place);
        ann.follow("Home");
        left(ann, ben, cleo, place);
    }

    private static void left(Tab tab, ChatWindow ben, ChatWindow cleo, BoundingBox place) {
        assertThat(tab.windows()).hasCount(3);
        assertThat(ben.input()).hasValue("not yet sent to Ben");
        assertThat(cleo.input()).hasValue("nor to Cleo");
        assertThat(tab.window("Dora Lis").log()).isHidden();
        assertThat(tab.window("Dora Lis").tab()).isVisible();
        assertThat(ben.place().x).isCloseTo(place.x, within(ROUNDING));
        assertThat(ben.place().y).isCloseTo(place.y, within(ROUNDING));
    }

    @Test
    void aWindowIsDraggedByItsBarAndStaysInsideThePage() {
        Tab ann = signInNewcomer();
        ChatWindow window = ann.openConversation("Ben Kowalski");
        BoundingBox before = window.place();
        window.drag(-200, -90);
        assertThat(window.place().x).isCloseTo(before.x - 200, within(ROUNDING));
        assertThat(window.place().y).isCloseTo(before.y - 90, within(ROUNDING));
        window.drag(-3000, -3000);
        assertThat(window.place().x).isGreaterThanOrEqualTo(0);
        assertThat(window.place().y).isGreaterThanOrEqualTo(0);
        ann.page().setViewportSize(1000, 700);
        assertThat(window.whole()).isInViewport();
    }

    @Test
    void aWindowDraggedBeyondTheEdgeFollowsThePointerBack() {
        Tab ann = signInNewcomer();
        ChatWindow window = ann.openConversation("Ben Kowalski");
        BoundingBox before = window.place();
        var mouse = ann.page().mouse();
        mouse.move(before.x + 100, before.y + 20);
        mouse.down();
        mouse.move(before.x + 100, before.y + 2000);
        mouse.move(before.x + 60, before.y - 10);
        mouse.up();
        assertThat(window.place().x).isCloseTo(before.x - 40, within(ROUNDING));
        assertThat(window.place().y).isCloseTo(before.y - 30, within(ROUNDING));
    }

    @Test
    void everyEdgeAndCornerResizesAWindowAndTheOppositeOneStays() {
        Tab ann = signInNewcomer();
        ChatWindow window = ann.openConversation("Ben Kowalski");
        window.drag(-300, -120);
        for (String edge : new String[] {"n", "e", "s", "w", "ne", "se", "sw", "nw"}) {
            int right = edge.contains("e") ? 40 : edge.contains("w") ? -40 : 0;
            int down = edge.contains("s") ? 30 : edge.contains("n") ? -30 : 0;
            BoundingBox before = window.place();
            window.pull(edge, right, down);
            BoundingBox after = window.place();
            assertThat(after.width).as("width by %s", edge).isCloseTo(before.width + Math.abs(right), within(ROUNDING));
            assertThat(after.height)
                    .as("height by %s", edge)
                    .isCloseTo(before.height + Math.abs(down), within(ROUNDING));
            assertThat(after.x).as("left by %s", edge).isCloseTo(before.x + Math.min(0, right), within(ROUNDING));
            assertThat(after.y).as("top by %s", edge).isCloseTo(before.y + Math.min(0, down), within(ROUNDING));
            window.pull(edge, -right, -down);
        }
        assertThat(window.whole().locator(".window-edge.n")).hasCSS("cursor", "ns-resize");
        assertThat(window.whole().locator(".window-edge.w")).hasCSS("cursor", "ew-resize");
        assertThat(window.whole().locator(".window-edge.ne")).hasCSS("cursor", "nesw-resize");
        assertThat(window.whole().locator(".window-edge.se")).hasCSS("cursor", "nwse-resize");
    }

    @Test
    void aWindowGetsNeitherTooSmallToUseNorLargerThanThePage() {
        Tab ann = signInNewcomer();
        ChatWindow window = ann.openConversation("Ben Kowalski");
        window.pull("nw", 2000, 2000);
        assertThat(window.place().width).isCloseTo(280, within(ROUNDING));
        assertThat(window.place().height).isCloseTo(300, within(ROUNDING));
        assertThat(window.sendButton()).isInViewport();
        window.pull("nw", -3000, -3000);
        assertThat(window.place().x).isCloseTo(0, within(ROUNDING));
        assertThat(window.place().y).isCloseTo(56, within(ROUNDING));
    }

    @Test
    void arrowsMoveAWindowAndWithControlResizeItAndTheScreenReaderHearsIt() {
        Tab ann = signInNewcomer();
        ChatWindow window = ann.openConversation("Ben Kowalski");
        BoundingBox before = window.place();
        window.bar().press("ArrowLeft");
        window.bar().press("ArrowUp");
        BoundingBox moved = window.place();
        assertThat(moved.x).isLessThan(before.x);
        assertThat(moved.y).isLessThan(before.y);
        assertThat(ann.page().locator("body > [role=status].unseen")).containsText("px from the left");
        window.bar().press("Control+ArrowLeft");
        window.bar().press("Control+Shift+ArrowUp");
        assertThat(window.place().width).isCloseTo(moved.width - 24, within(ROUNDING));
        assertThat(window.place().height).isCloseTo(moved.height - 4, within(ROUNDING));
        assertThat(ann.page().locator("body > [role=status].unseen")).hasText("348 px wide, 496 px high");
    }

    @Test
    void placeAndSizeAreTheSameAfterClosingAndAfterSigningInAgain() {
        String userName = newcomer();
        Tab ann = signIn(userName);
        ChatWindow window = ann.openConversation("Ben Kowalski");
        window.drag(-250, -100);
        window.pull("nw", -60, -50);
        BoundingBox place = window.place();
        window.close();
        isAt(ann.openConversation("Ben Kowalski"), place);
        ann.signOut();
        isAt(ann.visit().signIn(userName).openConversation("Ben Kowalski"), place);
        isAt(signIn(userName).openConversation("Ben Kowalski"), place);
    }

    private static void isAt(ChatWindow window, BoundingBox place) {
        BoundingBox now = window.place();
        assertThat(new double[] {now.x, now.y, now.width, now.height})
                .containsExactly(new double[] {place.x, place.y, place.width, place.height}, within(ROUNDING));
    }

    @Test
    void theSquareButtonFillsTheContentAreaOneConversationAtATimeAndIsRemembered() {
        Tab ann = signInNewcomer();
        ChatWindow ben = ann.openConversation("Ben Kowalski");
        assertThat(ben.squareButton()).hasAttribute("aria-label", "Show in the content area");
        assertThat(ben.squareButton().locator("use")).hasAttribute("href", Pattern.compile("#square$"));
        ben.squareButton().click();
        fills(ann, ben);
        assertThat(ben.squareButton().locator("use")).hasAttribute("href", Pattern.compile("#squares$"));
        assertThat(ben.whole()).hasAttribute("role", "region");
        assertThat(ann.page().locator("main")).hasAttribute("inert", "");

        ChatWindow cleo = ann.openConversation("Cleo Wójcik");
        assertThat(cleo.whole()).hasAttribute("role", "dialog");
        cleo.squareButton().click();
        fills(ann, cleo);
        assertThat(ben.log()).isHidden();
        ben.tab().click();
        assertThat(ben.log()).isVisible();
        assertThat(cleo.tab()).isVisible();

        ann.reload();
        fills(ann, ben);
        ben.close();
        cleo.close();
        assertThat(ann.windows()).hasCount(0);
        assertThat(ann.page().locator("main")).not().hasAttribute("inert", "");
        fills(ann, ann.openConversation("Ben Kowalski"));
        ben.squareButton().click();
        assertThat(ben.squareButton()).hasAttribute("aria-label", "Show in the content area");
        assertThat(ben.place().width).isCloseTo(372, within(ROUNDING));
    }

    /** All of the page below the header, beside the panel; a tray may stand at its foot. */
    private static void fills(Tab tab, ChatWindow window) {
        assertThat(window.log()).isVisible();
        BoundingBox place = window.place();
        assertThat(place.x).isZero();
        assertThat(place.y).isEqualTo(56);
        assertThat(place.width).isCloseTo(1440 - 296, within(ROUNDING));
        double foot = tab.tray().isVisible() ? 52 : 0;
        assertThat(place.y + place.height).isCloseTo(900 - foot, within(ROUNDING));
    }

    @Test
    void whatDoesNotFitWaitsInTheTrayWhichArrowsWalkThrough() {
        Tab ann = signInNewcomer(desktop().setViewportSize(1000, 760));
        String[] names = {"Anna Nowak", "Ben Kowalski", "Cleo Wójcik", "Dora Lis", "Eryk Mazur", "Filip Zając"};
        for (String name : names) {
            ann.openConversation(name);
        }
        Locator tabs = ann.tray().getByRole(AriaRole.TAB);
        assertThat(tabs).hasCount(2);
        assertThat(ann.window(names[0]).tab()).isVisible();
        assertThat(ann.window(names[1]).tab()).isVisible();
        for (int i = 2; i < names.length; i++) {
            assertThat(ann.window(names[i]).log()).isVisible();
            assertThat(ann.window(names[i]).whole()).isInViewport();
        }
        tabs.first().focus();
        tabs.first().press("ArrowRight");
        assertThat(tabs.nth(1)).isFocused();
        tabs.nth(1).press("Enter");
        assertThat(ann.window(names[1]).input()).isFocused();
        assertThat(ann.window(names[2]).tab()).isVisible();
        tabs.first().press("Delete");
        assertThat(ann.window(names[0]).whole()).hasCount(0);
        ann.page().setViewportSize(1440, 900);
        assertThat(ann.tray()).isHidden();
    }

    @Test
    void theTrayCoversNobodysInput() {
        Tab ann = signInNewcomer();
        ChatWindow ben = ann.openConversation("Ben Kowalski");
        ann.openConversation("Cleo Wójcik").minimiseButton().click();
        ben.drag(0, 500);
        BoundingBox tray = ann.tray().boundingBox();
        assertThat(ben.place().y + ben.place().height).isLessThanOrEqualTo(tray.y + ROUNDING);
        ben.send("over the tray").tick("over the tray", "stored");
    }

    @Test
    void escapeClosesTheFrontWindowAndKeepsItsUnsentText() {
        Tab ann = signInNewcomer();
        ann.openConversation("Ben Kowalski").write("kept");
        ChatWindow cleo = ann.openConversation("Cleo Wójcik");
        ann.page().keyboard().press("Escape");
        assertThat(cleo.whole()).hasCount(0);
        assertThat(ann.window("Ben Kowalski").input()).isFocused();
        ann.page().keyboard().press("Escape");
        assertThat(ann.windows()).hasCount(0);
        assertThat(ann.openConversation("Ben Kowalski").input()).hasValue("kept");
    }

    @Test
    void aMinimisedWindowIsATabThatAClickRestores() {
        Tab ann = signInNewcomer();
        ChatWindow window = ann.openConversation("Ben Kowalski").write("kept");
        window.minimiseButton().click();
        assertThat(window.log()).isHidden();
        assertThat(window.tab()).isFocused();
        window.tab().click();
        assertThat(window.input()).hasValue("kept");
        assertThat(window.input()).isFocused();
        assertThat(ann.tray()).isHidden();
    }

    @Test
    void whatLiesBehindAnotherWindowIsNotReadUntilItIsSeen() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        ChatWindow anns = ann.openConversation(bob.name()).send("seen").tick("seen", "stored");
        ChatWindow bobs = bob.openConversation(ann.name()).shows("seen");
        anns.tick("seen", "read");
        ChatWindow other = bob.openConversation("Ben Kowalski");
        other.drag((int) (bobs.place().x - other.place().x), 0);
        other.pull("nw", -20, -20);
        anns.send("behind").tick("behind", "stored");
        bob.panel().find(ann.name());
        bob.panel().unread(ann.name(), 1);
        // Its row says so: the message has come, and was not seen.
        anns.tick("behind", "stored");
        other.drag(-500, 0);
        anns.tick("behind", "read");
        assertThat(bobs.newLine()).hasCount(1);
    }

    @Test
    void oneLineOfUnsentTextComesBackOneLineHigh() {
        Tab ann = signInNewcomer();
        ChatWindow ben = ann.openConversation("Ben Kowalski").write("one line that nearly fills");
        double height = ben.input().boundingBox().height;
        ann.follow("People");
        assertThat(ben.input()).hasValue("one line that nearly fills");
        assertThat(ben.input().boundingBox().height).isEqualTo(height);
    }
}
