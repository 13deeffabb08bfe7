package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.MouseButton;
import java.util.regex.Pattern;

/** One message in a conversation's window, and what can be done with it. */
public final class Bubble {
    private final Page page;
    private final Locator message;

    Bubble(Page page, Locator message) {
        this.page = page;
        this.message = message;
    }

    public Locator whole() {
        return message;
    }

    /** Waits until the server has it: before, one cannot walk to it, and it has no menu. */
    public Bubble stored() {
        assertThat(message).hasAttribute("data-seq", Pattern.compile("\\d+"));
        return this;
    }

    public Locator text() {
        return message.locator(".text");
    }

    /** Opens its menu by the right button of the mouse. */
    public Locator menu() {
        message.locator(".meta").click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
        Locator menu = page.getByRole(AriaRole.MENU);
        assertThat(menu).isVisible();
        return menu;
    }

    /** Chooses from its menu. */
    public Bubble choose(String choice) {
        menu().getByRole(
                        AriaRole.MENUITEM,
                        new Locator.GetByRoleOptions().setName(choice).setExact(true))
                .click();
        return this;
    }

    /** Answers it by the arrow at its right; what follows is written into the window's input. */
    public void reply() {
        message.hover();
        message.locator(".message-reply").click();
    }

    /** Clicks on its content. */
    public Bubble touch() {
        text().click();
        return this;
    }

    /** Where an own message is edited; hidden while it is not. */
    public Locator editor() {
        return message.locator(".editing textarea");
    }

    public Bubble edit(String text) {
        touch();
        editor().fill(text);
        editor().press("Enter");
        return this;
    }

    public Locator pencil() {
        return message.locator(".pencil");
    }

    public Locator quote() {
        return message.locator(".quote");
    }

    /** The button of a reaction. */
    public Locator reaction(String emoji) {
        return message.locator(".reaction[data-emoji='" + emoji + "']");
    }

    /** Waits until so many people have reacted so. */
    public Bubble reacted(String emoji, int count) {
        if (count == 0) {
            assertThat(reaction(emoji)).hasCount(0);
        } else {
            assertThat(reaction(emoji).locator(".reaction-count")).hasText(Integer.toString(count));
        }
        return this;
    }

    /** Waits until it is the line that says that there was a message. */
    public void isDeleted() {
        assertThat(message).hasClass(Pattern.compile("\\bgone\\b"));
        assertThat(text()).hasText("Message deleted");
    }
}
