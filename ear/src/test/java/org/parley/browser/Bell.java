package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The bell in the panel's header, and the list behind it. */
public final class Bell {
    private final Page page;

    Bell(Page page) {
        this.page = page;
    }

    public Locator button() {
        return page.locator(".panel-bell");
    }

    /** Waits until it counts so many. */
    public Bell counts(int unread) {
        Locator badge = button().locator(".badge");
        if (unread == 0) {
            assertThat(badge).isHidden();
        } else {
            assertThat(badge).hasText(Integer.toString(unread));
        }
        return this;
    }

    /** Opens the list. */
    public Bell open() {
        button().click();
        assertThat(part()).isVisible();
        return this;
    }

    /** Its part of the panel. */
    public Locator part() {
        return page.locator("#panelBell");
    }

    /** The entries that are loaded. */
    public Locator entries() {
        return part().locator(".bell-entry");
    }

    /** The entry whose sentence is this. */
    public Locator entry(String sentence) {
        return entries()
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(".bell-sentence")
                                .getByText(sentence, new Locator.GetByTextOptions().setExact(true))));
    }

    /** Waits until there is such an entry once, unread or read. */
    public Bell shows(String sentence, boolean unread) {
        assertThat(entry(sentence)).hasCount(1);
        Pattern mark = Pattern.compile("\\bunread\\b");
        if (unread) {
            assertThat(entry(sentence)).hasClass(mark);
        } else {
            assertThat(entry(sentence)).not().hasClass(mark);
        }
        return this;
    }

    /** Follows an entry to what it tells of. */
    public void follow(String sentence) {
        entry(sentence).locator(".bell-open").click();
    }

    public void read(String sentence) {
        entry(sentence).locator(".bell-read").click();
    }

    public Locator readAll() {
        return part().getByText("Mark all as read");
    }

    public Locator test() {
        return part().getByText("Send me a test");
    }

    /** Stacks chat and notifications, or gives each a tab. */
    public Locator stack() {
        return page.locator(".panel-stack");
    }

    public Locator tab(String name) {
        return page.getByRole(
                AriaRole.TAB, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
