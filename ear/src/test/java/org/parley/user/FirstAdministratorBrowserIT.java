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
        try (Parley parley = Parley.empty()) {
            Matcher link = LINK.matcher(parley.output());
            assertThat(link.find()).as("a link in: %s", parley.output()).isTrue();
            String path = link.group(1);
            Tab tab = visit(parley, desktop()).newTab().goTo(path.replaceFirst("key=.*", "key=wrong"));
            assertThat(tab.page().getByText("This link is no longer valid.")).isVisible();

            tab.goTo(path);
            new AccountForm(tab.page(), "first")
                    .fill("olga", "Olga Pierwsza", PASSWORD)
                    .submit();
            signedInOrSignIn(tab);
            assertThat(tab.name()).isEqualTo("Olga Pierwsza");
            tab.goTo("/user/new-user.xhtml").awaitPanel();
            new AccountForm(tab.page(), "newUser")
                    .fill("piotr", "Piotr Drugi", PASSWORD)
                    .submit();
            assertThat(tab.panel().find("Piotr Drugi")).isVisible();

            tab.goTo(path);
            assertThat(tab.page().getByText("This link is no longer valid.")).isVisible();
        }
    }

    private static void signedInOrSignIn(Tab tab) {
        SignInPage.awaited(tab).signIn("olga", PASSWORD);
    }
}
