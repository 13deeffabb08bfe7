package org.parley.user;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
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
    void signingOutLeavesNothingOfThePersonInTheBrowser() {
        Tab first = signInNewcomer();
        Tab second = first.another();
        first.openConversation("Ben Kowalski").send("hello").tick("hello", "stored");
        second.openConversation("Everyone").drag(-100, -50);
        first.signOut();
        SignInPage.awaited(second);
        for (Tab tab : new Tab[] {first, second}) {
            assertThat(tab.page().locator("body")).not().containsText("hello");
            Assertions.assertThat(kept(tab)).isEqualTo("");
        }
    }

    @Test
    void whoSignsOutWithSomethingUnsentIsAskedFirst() {
        Tab ann = signInNewcomer();
        ann.openConversation("Ben Kowalski");
        // What is sent in the moment of the cut finds a socket that is closing.
        ann.visit().expect("already in CLOSING");
        ann.visit().offline(true);
        ann.window("Ben Kowalski").send("on its way").tick("on its way", "waiting");
        ann.page().getByLabel("Sign out").click();
        var question = ann.dialog("Sign out");
        assertThat(question).containsText("1 message that you wrote is not sent yet. It will be lost.");
        question.getByText("Cancel").click();
        ann.visit().offline(false);
        ann.tryNow();
        ann.window("Ben Kowalski").tick("on its way", "stored");
        ann.signOut();
    }

    /** The names of what the browser keeps for anybody. */
    private static String kept(Tab tab) {
        return (String) tab.page()
                .evaluate("() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]"
                        + ".filter(key => key.startsWith('parley.')).join()");
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
