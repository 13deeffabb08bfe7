package org.parley.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** PostgreSQL goes away for ten seconds: writes are refused with "try again", and all recovers by itself. */
@ExtendWith(RunningParley.class)
class DatabaseAwayIT {
    private static final long AWAY = TimeUnit.SECONDS.toNanos(10);
    private static final long BACK_WITHIN = TimeUnit.SECONDS.toNanos(40);
    private static final long BETWEEN_TRIES = TimeUnit.MILLISECONDS.toNanos(50);

    @Test
    void nothingIsLostOrDoubledAndAllRecoversByItself() {
        try (SocketClient anna = SocketClient.open(RunningParley.uri(), RunningParley.signIn("anna"));
                SocketClient ben = SocketClient.open(RunningParley.uri(), RunningParley.signIn("ben"))) {
            long id = anna.directWith("ben");
            long before = anna.post(id, "before").get("seq").asLong();
            List<String> texts = new ArrayList<>(List.of("before"));
            RunningParley.stopDatabase();
            int refused;
            try {
                refused = sendUntil(anna, id, texts, System.nanoTime() + AWAY);
                assertThat(RunningParley.status("GET", "/ready", "")).isEqualTo(503);
            } finally {
                RunningParley.startDatabaseAgain();
            }
            assertThat(refused).isPositive();
            sendUntil(anna, id, texts, 0);
            for (int i = 0; i < 5; i++) {
                texts.add("afterwards " + i);
                anna.post(id, "afterwards " + i);
            }
            ben.awaitMessage(id, "afterwards 4");
            assertThat(ben.messages(id))
                    .extracting(each -> each.get("text").asString())
                    .isEqualTo(texts);
            JsonNode stored = ben.ask("history", "conversationId", id, "after", before - 1, "limit", 100);
            assertThat(stored.get("messages").valueStream().toList()).isEqualTo(ben.messages(id));
            awaitReady();
        }
    }

    private String pending = "";

    /**
     * Sends the message that is not stored yet again and again, as a client does; how often it was refused.
     *
     * @param until in nanoseconds; 0 until it is stored
     */
    private int sendUntil(SocketClient anna, long id, List<String> texts, long until) {
        long end = until == 0 ? System.nanoTime() + BACK_WITHIN : until;
        int refused = 0;
        while (System.nanoTime() < end) {
            if (pending.isEmpty()) {
                pending = "away-" + texts.size();
            }
            JsonNode answer = anna.post(id, pending, pending);
            if (SocketClient.codeOf(answer).equals("ok")) {
                texts.add(pending);
                pending = "";
                if (until == 0) {
                    return refused;
                }
            } else {
                assertThat(SocketClient.codeOf(answer)).isEqualTo("tryAgain");
                refused++;
                LockSupport.parkNanos(BETWEEN_TRIES);
            }
        }
        assertThat(until).as("stored within 40 s").isPositive();
        return refused;
    }

    private static void awaitReady() {
        long end = System.nanoTime() + BACK_WITHIN;
        while (RunningParley.status("GET", "/ready", "") != 200) {
            assertThat(System.nanoTime()).as("ready within 40 s").isLessThan(end);
            LockSupport.parkNanos(BETWEEN_TRIES);
        }
    }
}
