package org.parley.user;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parley.browser.BrowserTest;
import org.parley.browser.Parley;
import org.parley.browser.SignInPage;
import org.parley.browser.Tab;

class FirstAdministratorBrowserIT extends BrowserTest {
    private static final String PASSWORD = "a long enough one";
    private static final Pattern LINK = Pattern.compile("http://\\S+(/user/first-administrator\\.xhtml\\?key=\\S+)");

    @Test
    void theLinkOfAnEmptyParleyCreatesItsFirstAdministratorOnce() {
        Parley parley = own(Parley.empty());
        Tab tab = visit(parley, desktop()).newTab();
        String path = link(parley, tab);
        tab.goTo(path.replaceFirst("key=.*", "key=wrong"));
        assertThat(tab.page().getByText("This link is no longer valid.")).isVisible();

        tab.goTo(path);
        new AccountForm(tab.page(), "first")
                .fill("olga", "Olga Pierwsza", PASSWORD)
                .submit();
        SignInPage.awaited(tab).signIn("olga", PASSWORD);
        assertThat(tab.name()).isEqualTo("Olga Pierwsza");
        tab.goTo("/admin/new-user.xhtml").awaitPanel();
        new AccountForm(tab.page(), "newUser")
                .fill("piotr", "Piotr Drugi", PASSWORD)
                .submit();
        assertThat(tab.panel().find("Piotr Drugi")).isVisible();

        tab.goTo(path);
        assertThat(tab.page().getByText("This link is no longer valid.")).isVisible();
    }

    /** The output says it a moment after the server is ready. */
    private static String link(Parley parley, Tab tab) {
        tab.page().waitForCondition(() -> LINK.matcher(parley.output()).find());
        Matcher link = LINK.matcher(parley.output());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
