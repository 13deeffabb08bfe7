package org.parley.conversation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parley.browser.BrowserTest;
import org.parley.browser.ChatWindow;
import org.parley.browser.Panel;
import org.parley.browser.Tab;

/** What the gear offers: each choice counts at once in all tabs of its person, and after a reload. */
class GearBrowserIT extends BrowserTest {
    private static final Pattern FILLING = Pattern.compile("filling");

    @Test
    void whatRowsShowIsChosenForAllTabsAndNamesWhatElseThereIs() {
        Tab first = signInNewcomer();
        Tab second = first.another();
        for (String view : new String[] {"names", "avatars", "both"}) {
            first.panel().gear(view.equals("both") ? "Show avatars and names" : "Show " + view + " only");
            for (Tab tab : new Tab[] {first, second}) {
                assertThat(tab.panel().roster()).hasAttribute("data-view", view);
                tab.panel().find("Cleo Wójcik");
                assertThat(tab.panel().row("Cleo Wójcik")).isVisible();
                assertThat(tab.panel().row("Cleo Wójcik")).hasAccessibleName(Pattern.compile("Cleo Wójcik.*"));
                tab.panel().find("");
            }
            second = reloaded(second, view);
        }
        assertThat(first.panel().gearChoice("view1")).hasText("Show names only");
        assertThat(first.panel().gearChoice("view2")).hasText("Show avatars only");
        first.panel().gear("Show avatars only");
        assertThat(second.panel().gearChoice("view1")).hasText("Show avatars and names");
        assertThat(second.panel().gearChoice("view2")).hasText("Show names only");
    }

    @Test
    void avatarsStandSideBySideAndArrowsWalkOverThem() {
        Tab ann = signInNewcomer();
        Panel panel = ann.panel();
        panel.gear("Show avatars only");
        assertThat(panel.roster()).hasAttribute("data-view", "avatars");
        Locator people = panel.rows();
        people.nth(2).focus();
        String here = focused(ann);
        ann.page().keyboard().press("ArrowRight");
        String right = focused(ann);
        ann.page().keyboard().press("ArrowDown");
        String below = focused(ann);
        assertThat(List.of(here, right, below)).doesNotHaveDuplicates();
        ann.page().keyboard().press("ArrowUp");
        assertThat(focused(ann)).isEqualTo(right);
        ann.page().keyboard().press("ArrowLeft");
        assertThat(focused(ann)).isEqualTo(here);
        var one = panel.row(here).boundingBox();
        var other = panel.row(right).boundingBox();
        assertThat(other.y).isEqualTo(one.y);
        assertThat(other.x).isGreaterThan(one.x);
        panel.choose("Everyone", "Mute");
        panel.unreadInAll(0);
    }

    @Test
    void chatsOpenWhereTheGearSaysUnlessTheyHaveAPlaceOfTheirOwn() {
        Tab first = signInNewcomer();
        Tab second = first.another();
        first.openConversation("Anna Nowak").squareButton().click();
        first.window("Anna Nowak").squareButton().click();
        first.panel().gear("Open chats in the content area");
        assertThat(second.panel().gearChoice("place")).hasText("Open chats in windows");
        for (Tab tab : new Tab[] {first, second}) {
            assertThat(tab.openConversation("Everyone").whole()).hasClass(FILLING);
            assertThat(tab.openConversation("Anna Nowak").whole()).not().hasClass(FILLING);
        }
        first.reload();
        assertThat(first.window("Everyone").whole()).hasClass(FILLING);
        second.panel().gear("Open chats in windows");
        assertThat(first.window("Everyone").whole()).not().hasClass(FILLING);
    }

    @Test
    void theLastWrittenToComeFirstButNotUnderThePointer() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        Tab cid = signInNewcomer();
        Tab another = ann.another();
        ChatWindow bobs = bob.openConversation(ann.name()).send("first").tick("first", "stored");
        ChatWindow cids = cid.openConversation(ann.name()).send("second").tick("second", "stored");
        ann.panel().unreadOnly().click();
        ann.panel().gear("Sort by last activity");
        assertThat(another.panel().gearChoice("sort")).hasText("Sort alphabetically");
        order(ann, cid, bob);
        order(another, cid, bob);
        ann.panel().row(cid.name()).hover();
        bobs.send("third").tick("third", "stored");
        order(another, bob, cid);
        ann.panel().unread(bob.name(), 2);
        order(ann, cid, bob);
        ann.panel().filter().hover();
        order(ann, bob, cid);
        ann.panel().row(bob.name()).focus();
        cids.send("fourth").tick("fourth", "stored");
        order(another, cid, bob);
        ann.panel().unread(cid.name(), 2);
        order(ann, bob, cid);
        ann.panel().filter().focus();
        order(ann, cid, bob);
        order(ann.reload(), cid, bob);
    }

    @Test
    void aChoiceByKeyboardGivesTheFocusBackToTheGear() {
        Tab ann = signInNewcomer();
        var keyboard = ann.page().keyboard();
        Locator gear = ann.panel().whole().locator(".panel-gear");
        assertThat(ann.panel().gearChoice("sound")).hasText("Sound off");
        for (String label : new String[] {"Sound on", "Sound off"}) {
            gear.focus();
            keyboard.press("Enter");
            assertThat(ann.page().locator(".ui-menu-overlay")).hasClass(Pattern.compile("enter-done"));
            Locator focused = ann.page().locator(".ui-menuitem-link:focus");
            assertThat(focused).hasText("New group…");
            for (String next : new String[] {
                "Find groups…",
                "Saved messages",
                "Show names only",
                "Show avatars only",
                "Open chats in the content area",
                "Sort by last activity"
            }) {
                keyboard.press("ArrowDown");
                assertThat(focused).hasText(next);
            }
            keyboard.press("ArrowDown");
            keyboard.press("Enter");
            assertThat(ann.page().locator(".ui-menu-overlay")).isHidden();
            assertThat(gear).isFocused();
            assertThat(ann.panel().gearChoice("sound")).hasText(label);
        }
    }

    private static Tab reloaded(Tab tab, String view) {
        assertThat(tab.reload().panel().roster()).hasAttribute("data-view", view);
        return tab;
    }

    private static String focused(Tab tab) {
        return tab.page().locator(".row-open:focus").getAttribute("title");
    }

    private static void order(Tab tab, Tab... people) {
        List<String> wanted = List.of(people).stream().map(Tab::name).toList();
        tab.page()
                .waitForCondition(() -> tab.panel().names().stream()
                        .filter(wanted::contains)
                        .toList()
                        .equals(wanted));
    }
}
