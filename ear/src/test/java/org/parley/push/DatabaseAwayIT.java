package org.parley.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** PostgreSQL goes away for ten seconds: writes are refused with "try again", and all recovers by itself. */
@ExtendWith(RunningParley.class)
class DatabaseAwayIT {
    private static final long AWAY = TimeUnit.SECONDS.toNanos(10);
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);
    private static final int CUTS = 300;
    private static final long BETWEEN_CUTS = TimeUnit.MILLISECONDS.toNanos(43);
    private static final long BETWEEN_TRIES = TimeUnit.MILLISECONDS.toNanos(50);

    private final AtomicBoolean enough = new AtomicBoolean();
    private final AtomicInteger refused = new AtomicInteger();

    @Test
    void nothingIsLostOrDoubledAndAllRecoversByItself() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(2);
        try (SocketClient anna = SocketClient.open(RunningParley.uri(), RunningParley.signIn("anna"));
                SocketClient ben = SocketClient.open(RunningParley.uri(), RunningParley.signIn("ben"));
                SocketClient reader = SocketClient.open(RunningParley.uri(), RunningParley.signIn("ben"))) {
            long id = anna.directWith("ben");
            long before = anna.post(id, "before").get("seq").asLong();
            Future<List<String>> annas = writers.submit(() -> writeOn(anna, id, "annas"));
            Future<List<String>> bens = writers.submit(() -> writeOn(ben, id, "bens"));
            RunningParley.stopDatabase();
            long stopped = System.nanoTime();
            awaitReadiness(503);
            assertThat(SocketClient.codeOf(reader.ask("history", "conversationId", id, "after", 0)))
                    .isEqualTo("tryAgain");
            while (System.nanoTime() - stopped < AWAY) {
                LockSupport.parkNanos(BETWEEN_TRIES);
            }
            RunningParley.startDatabaseAgain();
            awaitReadiness(200);
            enough.set(true);
            List<String> written = new ArrayList<>(annas.get());
            written.addAll(bens.get());
            assertThat(refused).hasPositiveValue();
            anna.post(id, "afterwards");
            ben.awaitMessage(id, "afterwards");
            assertThat(textsAfter(ben, id, before))
                    .hasSize(written.size() + 1)
                    .containsAll(written)
                    .endsWith("afterwards");
            assertThat(texts(ben.messages(id).stream().distinct().toList())).isEqualTo(textsAfter(ben, id, before - 1));
        } finally {
            writers.shutdownNow();
        }
    }

    /** A line is cut at any moment, also between the last statement and the commit, whose answer is lost then. */
    @Test
    void linesCutAtAnyMomentAreTriedAgain() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(2);
        try (SocketClient anna = SocketClient.open(RunningParley.uri(), RunningParley.signIn("anna"));
                SocketClient ben = SocketClient.open(RunningParley.uri(), RunningParley.signIn("ben"))) {
            long id = anna.directWith("ben");
            long before = anna.post(id, "before the cuts").get("seq").asLong();
            Future<List<String>> annas = writers.submit(() -> writeOn(anna, id, "cut-annas"));
            Future<List<String>> bens = writers.submit(() -> writeOn(ben, id, "cut-bens"));
            for (int i = 0; i < CUTS; i++) {
                RunningParley.sql("DO $$ BEGIN PERFORM pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid(); END $$");
                LockSupport.parkNanos(BETWEEN_CUTS);
            }
            enough.set(true);
            List<String> written = new ArrayList<>(annas.get());
            written.addAll(bens.get());
            assertThat(textsAfter(ben, id, before)).containsExactlyInAnyOrderElementsOf(written);
        } finally {
            writers.shutdownNow();
        }
    }

    /** Writes message after message, each until it is stored, as a client does; their texts. */
    private List<String> writeOn(SocketClient writer, long id, String name) {
        List<String> stored = new ArrayList<>();
        while (!enough.get()) {
            String text = name + "-" + stored.size();
            String code = SocketClient.codeOf(writer.post(id, text, text));
            while (!code.equals("ok")) {
                assertThat(code).isEqualTo("tryAgain");
                refused.incrementAndGet();
                LockSupport.parkNanos(BETWEEN_TRIES);
                code = SocketClient.codeOf(writer.post(id, text, text));
            }
            stored.add(text);
            LockSupport.parkNanos(BETWEEN_TRIES);
        }
        return stored;
    }

    private static List<String> textsAfter(SocketClient reader, long id, long seq) {
        List<String> texts = new ArrayList<>();
        long after = seq;
        while (true) {
            JsonNode page = reader.ask("history", "conversationId", id, "after", after, "limit", 100)
                    .get("messages");
            if (page.isEmpty()) {
                return texts;
            }
            texts.addAll(texts(page.valueStream().toList()));
            after = page.get(page.size() - 1).get("seq").asLong();
        }
    }

    private static List<String> texts(List<JsonNode> messages) {
        return messages.stream().map(each -> each.get("text").asString()).toList();
    }

    private static void awaitReadiness(int status) {
        long end = System.nanoTime() + MINUTE;
        while (RunningParley.status("GET", "/ready", "none=1") != status) {
            assertThat(System.nanoTime())
                    .as("/ready says %s within a minute", status)
                    .isLessThan(end);
            LockSupport.parkNanos(BETWEEN_TRIES);
        }
    }
}
