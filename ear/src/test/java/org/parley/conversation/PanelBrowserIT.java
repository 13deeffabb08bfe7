package org.parley.conversation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.parley.browser.BrowserTest;
import org.parley.browser.Panel;
import org.parley.browser.Tab;

class PanelBrowserIT extends BrowserTest {
    @Test
    void theFilterFindsPartsOfNamesBlindToCaseAndStrokes() {
        Panel panel = signInNewcomer().panel();
        panel.filter().fill("wojc");
        assertThat(panel.rows()).hasCount(1);
        assertThat(panel.row("Cleo Wójcik")).isVisible();
        panel.filter().fill("nobody at all");
        assertThat(panel.note()).hasText("Nobody fits. Try another part of the name.");
        panel.filter().press("Escape");
        assertThat(panel.filter()).hasValue("");
        assertThat(panel.row("Everyone")).isVisible();
    }

    @Test
    void aCollapsedPanelShowsAvatarsOnlyAndStaysCollapsedOverAReload() {
        Tab ann = signInNewcomer();
        ann.panel().collapseButton().click();
        ann.panel().collapsed(true);
        // The words stay for screen readers, clipped out of sight.
        assertThat(ann.panel().row("Everyone").locator(".row-words")).hasCSS("clip-path", "inset(50%)");
        assertThat(ann.panel().row("Everyone").locator(".badge")).isVisible();
        ann.reload().panel().collapsed(true);
        ann.panel().row("Everyone").click();
        assertThat(ann.window("Everyone").whole()).isVisible();
        ann.panel().collapseButton().click();
        ann.panel().collapsed(false);
        ann.reload().panel().collapsed(false);
    }

    @Test
    void aFavouriteStandsOnTopInAllTabs() {
        Tab first = signInNewcomer();
        Tab second = first.another();
        assertThat(second.panel().section("Favourites")).hasCount(0);
        first.panel().choose("Everyone", "Add to favourites");
        for (Tab tab : new Tab[] {first, second}) {
            assertThat(tab.panel().section("Favourites")).isVisible();
            assertThat(tab.panel().rows().first()).hasAttribute("title", "Everyone");
        }
        second.panel().choose("Everyone", "Remove from favourites");
        assertThat(first.panel().section("Favourites")).hasCount(0);
    }

    @Test
    void aHiddenConversationReturnsWithItsNextMessage() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        bob.openConversation(ann.name()).send("hello").tick("hello", "stored");
        ann.panel().find(bob.name());
        ann.panel().choose(bob.name(), "Hide until the next message");
        ann.panel().find("");
        ann.panel().unreadOnly().click();
        assertThat(ann.panel().row(bob.name())).hasCount(0);
        bob.window(ann.name()).send("here I am again");
        assertThat(ann.panel().row(bob.name())).isVisible();
    }

    @Test
    void unreadOnlyLeavesOutWhatIsRead() {
        Tab ann = signInNewcomer();
        ann.panel().unreadOnly().click();
        assertThat(ann.panel().rows()).hasCount(1);
        assertThat(ann.panel().unreadOnly()).hasAttribute("aria-pressed", "true");
        ann.openNewestUnread();
        assertThat(ann.panel().rows()).hasCount(0);
        assertThat(ann.panel().note()).hasText("Everything is read.");
        ann.panel().unreadOnly().click();
        assertThat(ann.panel().row("Everyone")).isVisible();
    }

    @Test
    void aMutedConversationStaysOutOfTheCount() {
        Tab ann = signInNewcomer();
        ann.panel().unreadInAll(1);
        ann.panel().choose("Everyone", "Mute");
        ann.panel().unreadInAll(0);
        ann.panel().unread("Everyone", 1);
        ann.panel().choose("Everyone", "Unmute");
        ann.panel().unreadInAll(1);
    }

    @Test
    void aPersonsCardTellsHowToReachHim() {
        Tab ann = signInNewcomer();
        ann.panel().find("Ben Kowalski");
        ann.panel().choose("Ben Kowalski", "Show card");
        Locator card = ann.page().getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Ben Kowalski"));
        assertThat(card.locator("a[href^='mailto:']")).hasText("ben@parley.example");
        assertThat(card.locator("a[href^='tel:']")).hasText("+48 22 555 0002");
        ann.page().keyboard().press("Escape");
        assertThat(card).hasCount(0);
        assertThat(ann.windows()).hasCount(0);
    }

    @Test
    void availabilityFollowsWhoIsThere() {
        String userName = newcomer();
        Tab ann = signInNewcomer();
        Tab bob = signIn(userName);
        ann.panel().find(bob.name());
        ann.panel().availability(bob.name(), "available");
    }

    @Test
    void everythingWorksByKeyboard() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        var keyboard = ann.page().keyboard();
        ann.panel().filter().focus();
        keyboard.type(bob.name());
        keyboard.press("ArrowDown");
        assertThat(ann.panel().row(bob.name())).isFocused();
        keyboard.press("Enter");
        assertThat(ann.window(bob.name()).input()).isFocused();
        keyboard.type("by keyboard");
        keyboard.press("Enter");
        ann.window(bob.name()).tick("by keyboard", "stored");
        keyboard.press("Escape");
        assertThat(ann.windows()).hasCount(0);
        assertThat(ann.panel().row(bob.name())).isFocused();
        keyboard.press("ArrowRight");
        assertThat(ann.page().getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Show card")))
                .isFocused();
        keyboard.press("Escape");
        assertThat(ann.panel().row(bob.name())).isFocused();
        bob.openConversation(ann.name()).shows("by keyboard");
    }
}
