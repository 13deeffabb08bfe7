package org.parley.conversation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.options.BoundingBox;
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
    void arrowsMoveAWindowToo() {
        Tab ann = signInNewcomer();
        ChatWindow window = ann.openConversation("Ben Kowalski");
        BoundingBox before = window.place();
        window.bar().press("ArrowLeft");
        window.bar().press("ArrowUp");
        assertThat(window.place().x).isLessThan(before.x);
        assertThat(window.place().y).isLessThan(before.y);
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
    void aMinimisedWindowIsABarThatAClickRestores() {
        Tab ann = signInNewcomer();
        ChatWindow window = ann.openConversation("Ben Kowalski").write("kept");
        window.minimiseButton().click();
        assertThat(window.log()).isHidden();
        window.bar().click();
        assertThat(window.input()).hasValue("kept");
        assertThat(window.input()).isFocused();
    }
}
