package org.parley.push;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.websocket.CloseReason.CloseCode;
import jakarta.websocket.CloseReason.CloseCodes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private static final String RESYNC = "[{\"type\":\"resync\"}]";

    private final SlowWriter writer = new SlowWriter();
    private final List<CloseCode> ends = new ArrayList<>();
    private final Outbox outbox = new Outbox(writer, ends::add);

    @Test
    void oneFrameIsInFlightAndTheRestGoesTogether() {
        tell("1");
        tell("2");
        tell("3");
        assertThat(writer.frames).containsExactly("[1]");
        assertThat(writer.inFlight()).isEqualTo(1);
        writer.done(true);
        assertThat(writer.frames).containsExactly("[1]", "[2,3]");
        writer.done(true);
        assertThat(outbox.isEmpty()).isTrue();
        assertThat(writer.frames).hasSize(2);
    }

    @Test
    void nothingIsSentBeforeTheFlush() {
        outbox.tell(Segment.of("1"));
        outbox.tell(Segment.of("2"));
        assertThat(writer.frames).isEmpty();
        outbox.flush();
        assertThat(writer.frames).containsExactly("[1,2]");
    }

    @Test
    void aWriterThatTakesAtOnceIsServedWithoutRecursion() {
        writer.atOnce = true;
        for (int i = 0; i < 100_000; i++) {
            outbox.tell(Segment.of("1"));
        }
        outbox.flush();
        assertThat(outbox.isEmpty()).isTrue();
        assertThat(outbox.waitingBytes()).isZero();
    }

    @Test
    void framesAreBoundedButNeverSplitAnEvent() {
        String large = "\"" + "x".repeat(100 * 1024) + "\"";
        tell("0");
        tell(large);
        tell(large);
        tell("1");
        writer.takeAll();
        assertThat(writer.frames).containsExactly("[0]", "[" + large + "]", "[" + large + ",1]");
    }

    @Test
    void presenceIsDroppedFirst() {
        tell("0");
        fill(Outbox.DROP);
        outbox.tell(Segment.droppable("\"presence\""));
        tell("\"message\"");
        writer.takeAll();
        assertThat(String.join("", writer.frames)).contains("message").doesNotContain("presence", "resync");
    }

    @Test
    void aLaggingReaderIsOwedOneResyncAndNothingElse() {
        tell("0");
        fill(Outbox.LAG);
        tell("\"too much\"");
        tell("\"missed\"");
        assertThat(outbox.waitingBytes()).isZero();
        writer.takeAll();
        assertThat(writer.frames).containsExactly("[0]", RESYNC);
        tell("\"heard again\"");
        writer.takeAll();
        assertThat(writer.frames).containsExactly("[0]", RESYNC, "[\"heard again\"]");
    }

    @Test
    void answersAreNotDroppedWithTheRest() {
        tell("0");
        outbox.answer(Segment.of("\"answer one\""));
        fill(Outbox.LAG);
        tell("\"too much\"");
        outbox.answer(Segment.of("\"answer two\""));
        writer.takeAll();
        assertThat(writer.frames).containsExactly("[0]", RESYNC, "[\"answer one\",\"answer two\"]");
    }

    @Test
    void aLargeAnswerMakesNobodyLag() {
        tell("0");
        for (int i = 0; i < 4; i++) {
            outbox.answer(Segment.of("\"" + "x".repeat(Outbox.LAG / 2) + "\""));
        }
        tell("\"message\"");
        writer.takeAll();
        assertThat(String.join("", writer.frames)).contains("message").doesNotContain("resync");
        assertThat(outbox.waitingBytes()).isZero();
    }

    @Test
    void whoAsksOnAndOnWithoutReadingIsClosed() {
        tell("0");
        Segment large = Segment.of("x".repeat(Outbox.ASKED / 2));
        outbox.answer(large);
        outbox.answer(Segment.of("x".repeat(Outbox.ASKED / 2)));
        assertThat(ends).isEmpty();
        outbox.answer(Segment.of("one more"));
        assertThat(ends).containsExactly(CloseCodes.TRY_AGAIN_LATER);
    }

    @Test
    void whatHappensDuringTheSnapshotStandsBehindIt() {
        outbox.hold();
        tell("\"meanwhile\"");
        assertThat(writer.frames).isEmpty();
        outbox.addFirst(List.of(Segment.of("\"welcome\""), Segment.of("\"ok\"")));
        outbox.flush();
        assertThat(writer.frames).containsExactly("[\"welcome\",\"ok\",\"meanwhile\"]");
    }

    @Test
    void aHeldOutboxWaitsForItsSnapshotHoweverMuchHappens() {
        outbox.hold();
        fill(Outbox.LAG);
        tell("\"meanwhile\"");
        outbox.addFirst(List.of(Segment.of("\"welcome\"")));
        outbox.flush();
        writer.takeAll();
        assertThat(writer.frames.get(0)).startsWith("[\"welcome\",");
        assertThat(String.join("", writer.frames)).contains("meanwhile").doesNotContain("resync");
    }

    @Test
    void aWriterThatFailsEndsTheSocketOnce() {
        tell("1");
        writer.done(false);
        assertThat(ends).containsExactly(CloseCodes.CLOSED_ABNORMALLY);
    }

    @Test
    void aWriterThatThrowsEndsTheSocketToo() {
        writer.throwing = true;
        tell("1");
        assertThat(ends).containsExactly(CloseCodes.CLOSED_ABNORMALLY);
        assertThat(outbox.stuckSince()).isZero();
    }

    @Test
    void aClosedOutboxTakesAndSendsNothing() {
        tell("1");
        tell("2");
        outbox.close();
        tell("3");
        outbox.answer(Segment.of("4"));
        writer.takeAll();
        assertThat(writer.frames).containsExactly("[1]");
        assertThat(outbox.waitingBytes()).isZero();
    }

    @Test
    void aFrameThatIsNotTakenShowsSinceWhen() {
        long before = System.nanoTime();
        assertThat(outbox.stuckSince()).isZero();
        tell("1");
        assertThat(outbox.stuckSince() - before).isNotNegative();
        writer.done(true);
        assertThat(outbox.stuckSince()).isZero();
    }

    @Test
    void manyThreadsLoseAndDoubleNothing() throws Exception {
        writer.atOnce = true;
        int threads = 4;
        int each = 5_000;
        ExecutorService tellers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> ends = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                int base = t * each;
                ends.add(tellers.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        tell("\"" + (base + i) + "\"");
                    }
                }));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        } finally {
            tellers.shutdownNow();
        }
        List<String> received = new ArrayList<>();
        for (String frame : writer.frames) {
            received.addAll(List.of(frame.substring(1, frame.length() - 1).split(",", -1)));
        }
        assertThat(received).hasSize(threads * each).doesNotHaveDuplicates();
    }

    private void tell(String json) {
        outbox.tell(Segment.of(json));
        outbox.flush();
    }

    /** Puts that many bytes in, in pieces. */
    private void fill(int bytes) {
        int piece = 16 * 1024;
        for (int i = 0; i < bytes / piece; i++) {
            outbox.tell(Segment.of("\"" + "x".repeat(piece - 2) + "\""));
        }
    }
}
