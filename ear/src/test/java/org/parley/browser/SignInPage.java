package org.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Where a visit begins. */
public final class SignInPage {
    private static final String PATH = "/user/sign-in.xhtml";

    private final Tab tab;
    private final Page page;

    private SignInPage(Tab tab) {
        this.tab = tab;
        page = tab.page();
    }

    public static SignInPage open(Tab tab) {
        tab.goTo(PATH);
        return new SignInPage(tab);
    }

    /** The page to which a tab was led, because nobody is signed in. */
    public static SignInPage awaited(Tab tab) {
        assertThat(tab.page()).hasURL(Pattern.compile("/user/sign-in\\.xhtml"));
        return new SignInPage(tab);
    }

    /** Signs in and waits for the page behind. */
    public Tab signIn(String userName, String password) {
        submit(userName, password);
        return tab.awaitPanel();
    }

    public SignInPage submit(String userName, String password) {
        page.locator("[id='signIn:userName']").fill(userName);
        page.locator("[id='signIn:password']").fill(password);
        page.locator("[id='signIn:submit']").click();
        return this;
    }

    public void refuses(String sentence) {
        assertThat(page.getByRole(AriaRole.ALERT)).containsText(sentence);
        assertThat(page.locator("[id='signIn:password']")).isEmpty();
    }
}
