package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

/** Profile and preferences. */
public final class PreferencesPage {
    public static final String PATH = "/user/preferences.xhtml";

    private final Tab tab;
    private final Page page;

    private PreferencesPage(Tab tab) {
        this.tab = tab;
        page = tab.page();
    }

    /** Opens it as a person does, by the own name in the header. */
    public static PreferencesPage open(Tab tab) {
        tab.page().locator(".page-user-link").click();
        assertThat(tab.page().locator(".preferences")).isVisible();
        tab.awaitPanel();
        return new PreferencesPage(tab);
    }

    public Tab tab() {
        return tab;
    }

    /** A field by its form and its own name. */
    public Locator field(String form, String name) {
        return page.locator("[id='" + form + ":" + name + "']");
    }

    /** Fills a field and sends nothing yet. */
    public PreferencesPage fill(String form, String name, String value) {
        field(form, name).fill(value);
        return this;
    }

    public PreferencesPage choose(String form, String name, String value) {
        field(form, name).selectOption(value);
        return this;
    }

    public PreferencesPage save(String form) {
        field(form, "save").click();
        return this;
    }

    /** Waits until a form says so, at a field or below its button. */
    public PreferencesPage says(String form, String sentence) {
        assertThat(page.locator("[id='" + form + "']")).containsText(sentence);
        return this;
    }

    /** Chooses a picture from the disk; a dialog to cut it follows, if it is one. */
    public PreferencesPage pick(String name, String type, byte[] bytes) {
        page.locator(".picture-file").setInputFiles(new FilePayload(name, type, bytes));
        return this;
    }

    public Locator cropDialog() {
        return tab.dialog("Choose the part that shows");
    }

    public void usePicture() {
        cropDialog()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Use this picture"))
                .click();
    }

    public Locator removePicture() {
        return page.locator(".picture-remove");
    }

    public void pictureSays(String sentence) {
        assertThat(page.locator(".picture-said")).hasText(sentence);
    }

    /** The switch of desktop notifications with what it says. */
    public Locator desktop() {
        return page.locator(".desktop");
    }
}
