package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The chat's panel at the right of every page. */
public final class Panel {
    private final Page page;
    private final Locator panel;

    Panel(Page page) {
        this.page = page;
        panel = page.locator("parley-panel");
    }

    public Locator whole() {
        return panel;
    }

    void awaitOnline() {
        assertThat(panel.locator(".panel-dot[data-status]:not(.lost)")).hasCount(1);
    }

    public Locator filter() {
        return panel.locator(".panel-filter input");
    }

    /** Narrows the list by the filter; the row of exactly this name. */
    public Locator find(String name) {
        filter().fill(name);
        return row(name);
    }

    /** The button that opens a person's or a group's conversation. */
    public Locator row(String name) {
        return panel.locator(".row-open[title=\"" + name.replace("\"", "\\\"") + "\"]");
    }

    public Locator rows() {
        return panel.locator(".row-open");
    }

    /** Waits until so many messages of a conversation are unread; its row must be in sight. */
    public void unread(String name, int count) {
        Locator badge = row(name).locator(".badge");
        if (count == 0) {
            assertThat(badge).isHidden();
        } else {
            assertThat(badge).hasText(Integer.toString(count));
        }
    }

    /** Waits until the chat icon counts so many unread messages. */
    public void unreadInAll(int count) {
        Locator badge = panel.locator(".panel-chat .badge");
        if (count == 0) {
            assertThat(badge).isHidden();
        } else {
            assertThat(badge).hasText(Integer.toString(count));
        }
    }

    /** What a row says below its name. */
    public Locator hint(String name) {
        return row(name).locator(".row-hint");
    }

    /** Chooses from the gear's menu. */
    public void gear(String choice) {
        panel.locator(".panel-gear").click();
        // Whoever is quicker than the menu's own appearing leaves PrimeFaces a menu that it takes for open.
        assertThat(page.locator(".ui-menu-overlay")).hasClass(Pattern.compile("enter-done"));
        page.locator(".ui-menuitem-link:visible")
                .getByText(choice, new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator(".ui-menu-overlay")).isHidden();
    }

    /** The button with one's own dot. */
    public Locator ownStatus() {
        return panel.locator(".panel-dot");
    }

    /** Chooses a status at one's own dot, by its name. */
    public void chooseStatus(String name) {
        ownStatus().click();
        statusChoices()
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + name)))
                .first()
                .click();
        assertThat(statusChoices()).hasCount(0);
    }

    /** What the status menu offers, while it is open. */
    public Locator statusChoices() {
        return page.locator(".popover[aria-label='Your status'] [role=menuitemradio]");
    }

    /** What lies over the list while one is Offline. */
    public Locator veil() {
        return panel.locator(".veil");
    }

    /** Waits until a person's row says so. */
    public void availability(String name, String availability) {
        assertThat(row(name).locator(".dot")).hasAttribute("data-availability", availability);
    }

    /** Chooses from the menu of a row. */
    public void choose(String name, String choice) {
        row(name).click(new Locator.ClickOptions().setButton(com.microsoft.playwright.options.MouseButton.RIGHT));
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(choice).setExact(true))
                .click();
    }

    /** The names under a section's head, as far as they are in sight. */
    public Locator section(String head) {
        return panel.getByRole(
                AriaRole.HEADING, new Locator.GetByRoleOptions().setName(head).setExact(true));
    }

    public Locator collapseButton() {
        return panel.locator(".panel-collapse");
    }

    public void collapsed(boolean collapsed) {
        assertThat(collapseButton()).hasAttribute("aria-expanded", Boolean.toString(!collapsed));
        assertThat(filter())
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setVisible(!collapsed));
    }

    public Locator unreadOnly() {
        return panel.locator(".panel-unread-only");
    }

    public Locator note() {
        return panel.locator(".panel-note");
    }
}
