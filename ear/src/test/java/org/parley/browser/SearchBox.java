package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Where one searches, in one conversation or in all. */
public final class SearchBox {
    private final Page page;
    private final Locator box;

    SearchBox(Page page) {
        this.page = page;
        box = page.locator("parley-search");
    }

    public Locator whole() {
        return box;
    }

    public Locator query() {
        return box.locator("input[type=search]");
    }

    public SearchBox type(String query) {
        query().fill(query);
        return this;
    }

    public Locator status() {
        return box.locator(".search-status");
    }

    public Locator results() {
        return box.locator(".result");
    }

    /** What stands out in the results. */
    public Locator hits() {
        return box.locator("mark");
    }

    public Locator field(String label) {
        return box.getByLabel(label);
    }

    public Locator more() {
        return box.locator(".search-more");
    }

    /** Asks again until the index has what was written a moment ago. */
    public SearchBox awaitResults(int count) {
        page.waitForCondition(() -> {
            if (results().count() == count && !"Searching…".equals(status().innerText())) {
                return true;
            }
            query().press("Enter");
            return false;
        });
        assertThat(results()).hasCount(count);
        return this;
    }

    /** Leads to a day in the conversation. */
    public void jumpTo(String day) {
        field("Jump to date").fill(day);
        box.locator(".date-jump button").click();
    }

    public SearchBox closed() {
        assertThat(box).isHidden();
        return this;
    }
}
