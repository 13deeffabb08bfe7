package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The dialog that Faces renders behind the gear. */
public final class NewGroupDialog {
    private final Tab tab;
    private final Locator dialog;
    private final Page page;

    private NewGroupDialog(Page page, Tab tab) {
        this.page = page;
        this.tab = tab;
        dialog = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("New group"));
    }

    static NewGroupDialog open(Page page, Tab tab) {
        tab.panel().gear("New group…");
        NewGroupDialog opened = new NewGroupDialog(page, tab);
        // What is typed before the dialog has given its first field the focus is taken back.
        assertThat(opened.dialog.locator("[id='newGroup:name']")).isFocused();
        return opened;
    }

    public Locator whole() {
        return dialog;
    }

    public NewGroupDialog name(String name) {
        dialog.locator("[id='newGroup:name']").fill(name);
        return this;
    }

    /** Finds a person by typing and takes him. */
    public NewGroupDialog member(String name) {
        Locator input = dialog.locator("[id='newGroup:members_input']");
        // One question, not one per letter: an answer that comes after the choice would open the list again.
        input.fill(name.substring(0, name.length() - 1));
        input.pressSequentially(name.substring(name.length() - 1));
        // As a pattern: a plain text would find Paula Olsen for Ula Olsen, who stands before her in the list.
        Locator.FilterOptions him = new Locator.FilterOptions().setHasText(Pattern.compile("(^|\\s)" + name));
        page.locator(".ui-autocomplete-item").filter(him).first().click();
        assertThat(dialog.locator(".ui-autocomplete-token").filter(him)).isVisible();
        return this;
    }

    public void submit() {
        dialog.locator("[id='newGroup:create']").click();
    }

    /** Creates it; its window opens by itself. */
    public ChatWindow create(String name) {
        name(name).submit();
        assertThat(dialog).isHidden();
        return tab.window(name).awaitLoaded();
    }
}
