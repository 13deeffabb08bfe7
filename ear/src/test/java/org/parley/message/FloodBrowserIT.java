package org.parley.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.parley.browser.BrowserTest;
import org.parley.browser.ChatWindow;
import org.parley.browser.Scribe;
import org.parley.browser.Tab;
import org.parley.browser.Trace;

/**
 * A browser that watches a conversation in which more is written than anybody can read. Its times are told, not judged:
 * whatever else runs on the machine makes them worse.
 */
class FloodBrowserIT extends BrowserTest {
    private static final Logger LOG = Logger.getLogger(FloodBrowserIT.class.getName());

    /** Together they write 200 messages a second; one alone may not send so many commands. */
    private static final int WRITERS = 4;

    private static final int EACH_PER_SECOND = 50;
    private static final int MESSAGES = 1_600;

    @Test
    void twoHundredMessagesASecondLeaveTheWindowFluent() throws InterruptedException {
        Tab ann = signInNewcomer();
        List<Scribe> writers = new ArrayList<>();
        String first = newcomer();
        Tab bob = signIn(first);
        ChatWindow window = ann.openConversation(bob.name()).send("go").tick("go", "stored");
        for (int i = 0; i < WRITERS; i++) {
            writers.add(own(Scribe.signIn(parley(), first)));
        }
        long conversation = writers.get(0).openDirect(ann.id());
        // The first messages find code that no browser has compiled yet.
        writers.get(0).postLines(conversation, 60);
        window.shows("line 60");

        Trace trace = Trace.of(ann);
        write(writers, conversation);
        window.shows("message " + MESSAGES);
        Trace.Seen seen = trace.end();
        String figures = String.format(
                java.util.Locale.ROOT,
                "%d frames, median %.1f ms, p99 %.1f ms, longest task %.1f ms",
                seen.frames().size(),
                seen.medianFrame(),
                seen.worstFrame(),
                seen.longestTask());
        LOG.log(Level.INFO, "200 messages a second: {0}", figures);
        assertThat(seen.frames()).as("frames").hasSizeGreaterThan(100);
        assertThat(window.whole().locator(".message").count()).isLessThanOrEqualTo(300);
    }

    private static void write(List<Scribe> writers, long conversation) throws InterruptedException {
        AtomicInteger number = new AtomicInteger();
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(WRITERS);
        for (Scribe each : writers) {
            ScheduledFuture<?> unused = clock.scheduleAtFixedRate(
                    () -> {
                        int next = number.incrementAndGet();
                        if (next <= MESSAGES) {
                            each.post(conversation, "message " + next);
                        } else {
                            clock.shutdown();
                        }
                    },
                    0,
                    TimeUnit.SECONDS.toMicros(1) / EACH_PER_SECOND,
                    TimeUnit.MICROSECONDS);
        }
        assertThat(clock.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }
}
