package org.parley.user;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parley.benchmark.SignIn;
import org.parley.browser.BrowserTest;
import org.parley.browser.SignInPage;
import org.parley.browser.Tab;

class SignInBrowserIT extends BrowserTest {
    @Test
    void aWrongPasswordAndAnUnknownNameGetTheSameSentence() {
        SignInPage page = SignInPage.open(visit().newTab());
        page.submit(newcomer(), "not this one").refuses("User name or password is wrong.");
        page.submit("nobody-of-that-name", "not this one").refuses("User name or password is wrong.");
    }

    @Test
    void aPageLeadsToSigningInAndBackToItself() {
        Tab tab = visit().newTab().goTo("/user/people.xhtml");
        SignInPage.awaited(tab).signIn(newcomer(), SignIn.DEMO_PASSWORD);
        assertThat(tab.page()).hasURL(Pattern.compile("/user/people\\.xhtml"));
    }

    @Test
    void signingOutLeadsTheOtherTabToTheSignInPageToo() {
        Tab first = signInNewcomer();
        Tab second = first.another();
        first.signOut();
        SignInPage.awaited(second);
        first.goTo("/index.xhtml");
        SignInPage.awaited(first);
    }

    @Test
    void signingOutEndsNoOtherBrowsersSignIn() {
        String userName = newcomer();
        Tab office = signIn(userName);
        Tab home = signIn(userName);
        office.signOut();
        home.reload();
        assertThat(home.panel().whole()).isVisible();
    }
}
