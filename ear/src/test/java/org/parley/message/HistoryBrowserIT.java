package org.parley.message;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.parley.browser.BrowserTest;
import org.parley.browser.ChatWindow;
import org.parley.browser.Scribe;
import org.parley.browser.SlowAnswers;
import org.parley.browser.Tab;

class HistoryBrowserIT extends BrowserTest {
    private static final int LINES = 220;

    @Test
    void scrollingUpPagesTheHistoryInWithoutJumpsAndOneClickLeadsBack() {
        Tab ann = signInNewcomer();
        String writer = newcomer();
        String name = write(ann, writer, LINES);
        ChatWindow window = ann.openConversation(name);
        // The first unread message is what one wants to see first: here it is the very first.
        assertThat(window.newLine()).isVisible();
        window.shows("line 1");
        window.jump().click();
        window.shows("line " + LINES);
        assertThat(window.jump()).isHidden();
        ann.panel().unreadInAll(1); // what the demo's group "Everyone" brings

        int expected = LINES;
        while (expected > 1) {
            expected = scrollToTheTop(window, expected);
        }
        window.jump().click();
        assertThat(window.message("line " + LINES)).isInViewport();
    }

    @Test
    void theLastMessagesAreShownAtOnceAndNewOnesDoNotPullTheReaderAway() {
        Tab ann = signInNewcomer();
        String writer = newcomer();
        String name = write(ann, writer, 60);
        ChatWindow window = ann.openConversation(name);
        window.jump().click();
        assertThat(window.message("line 60")).isInViewport();
        window.log().evaluate("log => log.scrollTop = log.scrollHeight / 2");
        assertThat(window.jump()).isVisible();
        Locator read = firstInSight(window);
        double before = read.boundingBox().y;
        try (Scribe scribe = Scribe.signIn(parley(), writer)) {
            scribe.post(scribe.openDirect(ann.id()), "something new");
        }
        assertThat(window.jump()).hasText("1 new message");
        assertThat(read.boundingBox().y).isCloseTo(before, org.assertj.core.api.Assertions.within(1.5));
        window.jump().click();
        assertThat(window.message("something new")).isInViewport();
        ann.panel().find(name);
        ann.panel().unread(name, 0);
    }

    @Test
    void whatComesWhileTheFirstUnreadMessageIsFetchedMarksNothingAsRead() {
        Tab ann = signInNewcomer();
        String writer = newcomer();
        String name = write(ann, writer, 70);
        SlowAnswers slow = SlowAnswers.to("history", ann);
        ann.reload();
        ann.panel().find(name).click();
        slow.awaitHeld(ann, 1);
        try (Scribe scribe = Scribe.signIn(parley(), writer)) {
            scribe.post(scribe.openDirect(ann.id()), "something new");
        }
        ann.panel().unread(name, 71);
        slow.letGo();
        ChatWindow window = ann.window(name).shows("line 1");
        assertThat(window.message("line 1")).isInViewport();
        assertThat(window.newLine()).isInViewport();
        assertThat(ann.panel().row(name).locator(".badge")).not().hasText("");
        assertThat(window.jump()).containsText("new messages");
    }

    private String write(Tab reader, String writer, int lines) {
        String name = nameOf(writer);
        try (Scribe scribe = Scribe.signIn(parley(), writer)) {
            scribe.postLines(scribe.openDirect(reader.id()), lines);
        }
        return name;
    }

    private String nameOf(String userName) {
        return signIn(userName).name();
    }

    /** Scrolls to the upper end and waits for the page before; what was in sight must stay where it was. */
    private static int scrollToTheTop(ChatWindow window, int expected) {
        Locator oldest = window.whole().locator(".message .text").first();
        String before = oldest.innerText();
        int number = Integer.parseInt(before.replace("line ", ""));
        if (number == 1) {
            return 1;
        }
        Locator anchor = window.message(before);
        window.log().evaluate("log => log.scrollTop = 0");
        double top = anchor.boundingBox().y;
        window.shows("line " + Math.max(1, number - 1));
        BoundingBox after = anchor.boundingBox();
        assertThat(after.y).as("where %s stands", before).isCloseTo(top, org.assertj.core.api.Assertions.within(1.5));
        return Math.min(expected, number - 1);
    }

    private static Locator firstInSight(ChatWindow window) {
        String text = (String) window.log()
                .evaluate("log => [...log.querySelectorAll('.message')].find(one => one.getBoundingClientRect().top"
                        + " > log.getBoundingClientRect().top).querySelector('.text').textContent");
        return window.message(text);
    }
}
