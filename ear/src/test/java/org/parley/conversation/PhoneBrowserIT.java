package org.parley.conversation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.parley.browser.BrowserTest;
import org.parley.browser.ChatWindow;
import org.parley.browser.Tab;

class PhoneBrowserIT extends BrowserTest {
    @Test
    void aConversationFillsThePhonesScreenAndOneButtonLeadsBackToTheList() {
        Tab ann = signInNewcomer(phone());
        Tab bob = signInNewcomer();
        ChatWindow window = ann.openConversation(bob.name());
        BoundingBox place = window.place();
        assertThat(place.x).isZero();
        assertThat(place.width).isEqualTo(400);
        assertThat(place.y + place.height).isEqualTo(800);
        window.send("from my phone").tick("from my phone", "stored");
        bob.openConversation(ann.name()).shows("from my phone");
        window.whole().locator(".window-back").click();
        assertThat(ann.windows()).hasCount(0);
        assertThat(ann.panel().row(bob.name())).isVisible();
        assertThat(sideways(ann)).as("px to scroll sideways").isZero();
    }

    @Test
    void theBrowsersBackLeadsFromTheConversationToTheListAndForwardIntoItAgain() {
        Tab ann = signInNewcomer(phone());
        Tab bob = signInNewcomer();
        ChatWindow window = ann.openConversation(bob.name());
        ann.page().goBack();
        assertThat(ann.windows()).hasCount(0);
        assertThat(ann.panel().row(bob.name())).isVisible();
        ann.page().goForward();
        assertThat(window.log()).isVisible();
        ann.reload();
        assertThat(window.log()).isVisible();
        ann.page().goBack();
        assertThat(ann.windows()).hasCount(0);
        assertThat(ann.panel().row(bob.name())).isVisible();
    }

    @Test
    void theButtonBackTakesTheHistorysEntryAlong() {
        Tab ann = signInNewcomer(phone());
        ann.goTo("/user/people.xhtml").awaitPanel().goTo("/index.xhtml").awaitPanel();
        ChatWindow window = ann.openConversation("Ben Kowalski");
        window.whole().locator(".window-back").click();
        assertThat(ann.windows()).hasCount(0);
        ann.page().waitForFunction("() => !history.state?.conversation");
        ann.page().goBack();
        assertThat(ann.page()).hasURL(java.util.regex.Pattern.compile("people\\.xhtml"));
    }

    private static int sideways(Tab tab) {
        return (int) tab.page()
                .evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }
}
