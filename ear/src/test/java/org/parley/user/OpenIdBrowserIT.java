package org.parley.user;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parley.benchmark.SignIn;
import org.parley.browser.BrowserTest;
import org.parley.browser.Parley;
import org.parley.browser.SignInPage;
import org.parley.browser.Tab;

class OpenIdBrowserIT extends BrowserTest {

    @Test
    void theButtonSignsInAndSigningOutEndsIt() {
        CompanyLogin login = own(new CompanyLogin());
        Parley parley = own(Parley.start(login.known(Parley.launch().withDemo(3))));
        Tab tab = visit(parley, desktop()).newTab().goTo("/user/people.xhtml");
        tab.visit().expect("request to another host: " + Pattern.quote(login.issuer()));
        SignInPage.awaited(tab);

        login.vouch("no body");
        button(tab).click();
        assertThat(tab.page().getByRole(AriaRole.ALERT)).containsText("names you in a way that no account");

        login.vouch("ben");
        button(tab).click();
        tab.awaitPanel();
        assertThat(tab.page()).hasURL(Pattern.compile("/user/people\\.xhtml"));
        assertThat(tab.name()).isEqualTo("Ben Kowalski");
        tab.signOut();
        tab.goTo("/index.xhtml");
        SignInPage.awaited(tab).signIn("ben", SignIn.DEMO_PASSWORD);
    }

    private static Locator button(Tab tab) {
        return tab.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Company login"));
    }
}
