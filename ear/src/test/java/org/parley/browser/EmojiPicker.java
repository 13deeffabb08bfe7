package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The picker of emoji, wherever it was opened from. */
public final class EmojiPicker {
    private final Locator picker;

    EmojiPicker(Page page) {
        picker = page.locator("emoji-picker");
        assertThat(search()).isFocused();
    }

    public Locator whole() {
        return picker;
    }

    public Locator search() {
        return picker.locator("input[type=search]");
    }

    public Locator found() {
        return picker.locator(".tabpanel [role=option], .tabpanel [role=menuitem]");
    }

    /** Finds an emoji by a name that only it has, and takes it by the keys. */
    public void choose(String name) {
        search().fill(name);
        assertThat(found()).hasCount(1);
        search().press("ArrowDown");
        search().press("Enter");
        assertThat(picker).hasCount(0);
    }
}
