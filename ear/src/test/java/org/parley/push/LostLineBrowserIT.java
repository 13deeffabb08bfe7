package org.parley.push;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parley.browser.BrowserTest;
import org.parley.browser.ChatWindow;
import org.parley.browser.Tab;

class LostLineBrowserIT extends BrowserTest {
    private static final String BANNER = "Connection lost. What you write is kept and sent later.";
    /** What a browser says when a try to connect fails. */
    private static final String VAIN = "WebSocket connection to .* failed|ERR_CONNECTION_|ERR_INTERNET_DISCONNECTED";

    @Test
    void whatIsWrittenOfflineWaitsAndArrivesOnceAndInOrder() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        ann.visit().expect(VAIN);
        ChatWindow annsWindow = ann.openConversation(bob.name()).send("before").tick("before", "stored");
        ChatWindow bobsWindow = bob.openConversation(ann.name()).shows("before");

        ann.visit().offline(true);
        assertThat(ann.banner()).containsText(BANNER);
        annsWindow.send("first").send("second").tick("first", "waiting").tick("second", "waiting");
        bobsWindow.send("meanwhile").tick("meanwhile", "stored");
        ann.visit().offline(false);
        assertThat(ann.banner()).isHidden();
        annsWindow.tick("first", "read").tick("second", "read");
        bobsWindow.endsWith("before", "meanwhile", "first", "second");
        annsWindow.endsWith("before", "meanwhile", "first", "second");
    }

    @Test
    void whatIsWrittenOfflineSurvivesAReload() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        ann.visit().expect(VAIN);
        ChatWindow annsWindow = ann.openConversation(bob.name());
        ann.visit().offline(true);
        assertThat(ann.banner()).isVisible();
        annsWindow.send("one").send("two").send("three").tick("three", "waiting");
        // As if the line came back in the moment of the reload: what was under way is sent again, and is stored once.
        ann.visit().offline(false);
        ann.reload();
        annsWindow.tick("one", "stored").tick("three", "stored").endsWith("one", "two", "three");
        bob.openConversation(ann.name()).endsWith("one", "two", "three");
    }

    @Test
    void anotherTabShowsWhatWaitsAndNothingIsSentTwice() {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        ann.visit().expect(VAIN);
        ann.openConversation(bob.name());
        Tab second = ann.another();
        ann.visit().offline(true);
        assertThat(second.banner()).isVisible();
        ann.window(bob.name()).send("once").tick("once", "waiting");
        second.window(bob.name()).tick("once", "waiting");
        ann.visit().offline(false);
        ann.window(bob.name()).tick("once", "stored").shows("once");
        second.window(bob.name()).tick("once", "stored").shows("once");
        bob.openConversation(ann.name()).endsWith("once");
    }

    @Test
    void overARestartOfTheServerNobodySignsInAgainAndNothingIsLostOrDoubled() {
        overAnEndOfTheServer(parley()::stop);
    }

    @Test
    void overAKillOfTheServerNobodySignsInAgainAndNothingIsLostOrDoubled() {
        overAnEndOfTheServer(parley()::kill);
    }

    private void overAnEndOfTheServer(Runnable end) {
        Tab ann = signInNewcomer();
        Tab bob = signInNewcomer();
        ann.visit().expect(VAIN);
        bob.visit().expect(VAIN);
        // While it starts, the server refuses in its own words.
        ann.visit().expect("50[0-9]|404");
        bob.visit().expect("50[0-9]|404");
        ChatWindow annsWindow = ann.openConversation(bob.name());
        ChatWindow bobsWindow = bob.openConversation(ann.name());
        for (int i = 1; i <= 5; i++) {
            annsWindow.send("before " + i);
        }
        annsWindow.tick("before 5", "read");

        end.run();
        try {
            assertThat(ann.banner()).isVisible();
            annsWindow.send("during").tick("during", "waiting");
        } finally {
            parley().startAgain();
        }
        // A person who does not want to wait for the next try.
        bob.tryNow();
        ann.tryNow();
        annsWindow.tick("during", "read");
        bobsWindow.send("after").tick("after", "read");
        String[] all = {"before 1", "before 2", "before 3", "before 4", "before 5", "during", "after"};
        annsWindow.endsWith(all);
        bobsWindow.endsWith(all);
        ann.reload();
        ann.window(bob.name()).endsWith(all);
    }
}
