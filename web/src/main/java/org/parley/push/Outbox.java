package org.parley.push;

import jakarta.websocket.CloseReason.CloseCode;
import jakarta.websocket.CloseReason.CloseCodes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What waits for one socket. One frame is in flight; what arrives meanwhile goes together into the next one, so under
 * load frames grow, not their number. Bounded: past {@link #DROP} bytes it takes no more events that can be missed;
 * past {@link #LAG} it throws away what it was told and owes the client one {@code resync}; a client that then does not
 * read for the heartbeat's time is closed by it. What the client asked for is answered whole, or the socket ends: an
 * answer to {@code resume} that could itself be dropped would be asked for without end.
 */
final class Outbox {
    /** From this many waiting bytes on, presence and the like is dropped. */
    static final int DROP = 256 * 1024;

    /** From this many waiting bytes on, the client must resume. */
    static final int LAG = 1024 * 1024;

    /** From this many bytes of answers on that were not read, more is not answered: the socket ends. */
    static final int ASKED = 16 * 1024 * 1024;

    /** Payload of one frame at most, so that a slow line shows progress. */
    private static final int FRAME = 128 * 1024;

    private static final Segment RESYNC = Segment.of("{\"type\":\"resync\"}");

    private final FrameWriter writer;
    private final Consumer<CloseCode> end;
    private List<Segment> waiting = new ArrayList<>();
    private final Set<Segment> asked = Collections.newSetFromMap(new IdentityHashMap<>());
    private int waitingBytes;
    private int askedBytes;
    private boolean inFlight;
    private boolean lagging;
    private boolean held;
    private boolean closed;
    private long stuckSince;

    /** @param end called with the reason when the socket can, or may, not be written to any more */
    Outbox(FrameWriter writer, Consumer<CloseCode> end) {
        this.writer = writer;
        this.end = end;
    }

    /** Adds what happened in the world, without sending yet; {@link #flush} follows after the whole batch. */
    synchronized void tell(Segment segment) {
        if (closed || lagging) {
            return;
        }
        int told = waitingBytes - askedBytes;
        if (told + segment.size() > LAG && told > 0 && !held) {
            waiting.retainAll(asked);
            waitingBytes = askedBytes;
            lagging = true;
        } else if (!segment.isDroppable() || told < DROP) {
            waiting.add(segment);
            waitingBytes += segment.size();
        }
    }

    /** Adds what the client asked for, without sending yet. */
    void answer(Segment segment) {
        boolean taken;
        synchronized (this) {
            if (closed) {
                return;
            }
            taken = askedBytes < ASKED;
            if (taken) {
                waiting.add(segment);
                asks(segment);
            }
        }
        if (!taken) {
            end.accept(CloseCodes.TRY_AGAIN_LATER);
        }
    }

    /** Called under the lock. */
    private void asks(Segment segment) {
        asked.add(segment);
        askedBytes += segment.size();
        waitingBytes += segment.size();
    }

    /** Puts events before all that waits: a snapshot, ahead of what happened while it was made; then lets go. */
    synchronized void addFirst(List<Segment> segments) {
        List<Segment> all = new ArrayList<>(segments.size() + waiting.size());
        all.addAll(segments);
        all.addAll(waiting);
        waiting = all;
        segments.forEach(this::asks);
        held = false;
    }

    /** Holds back what comes, until {@link #addFirst}. */
    synchronized void hold() {
        held = true;
    }

    /** Sends what waits, unless a frame is in flight: then its end does. */
    void flush() {
        while (true) {
            byte[] frame;
            synchronized (this) {
                if (inFlight || held || closed || (waiting.isEmpty() && !lagging)) {
                    return;
                }
                frame = next();
                inFlight = true;
                stuckSince = System.nanoTime();
            }
            if (!write(frame)) {
                return;
            }
        }
    }

    /** Whether the frame was taken at once; otherwise its end flushes on. */
    private boolean write(byte[] frame) {
        Flight flight = new Flight();
        try {
            writer.write(frame, flight);
        } catch (RuntimeException e) {
            flight.done(false);
        }
        return flight.landedAtOnce();
    }

    /** Called under the lock. */
    private byte[] next() {
        if (lagging) {
            lagging = false;
            return RESYNC.frame();
        }
        if (waiting.size() == 1) {
            Segment only = waiting.get(0);
            leave(waiting);
            return only.frame();
        }
        List<byte[]> parts = new ArrayList<>(waiting.size());
        int bytes = 0;
        for (Segment each : waiting) {
            if (bytes > 0 && bytes + each.size() > FRAME) {
                break;
            }
            parts.add(each.json());
            bytes += each.size();
        }
        leave(waiting.subList(0, parts.size()));
        return TextFrame.of(parts);
    }

    /** Called under the lock. */
    private void leave(List<Segment> leaving) {
        for (Segment each : leaving) {
            waitingBytes -= each.size();
            if (!asked.isEmpty() && asked.remove(each)) {
                askedBytes -= each.size();
            }
        }
        leaving.clear();
    }

    /** Since when the frame in flight has not been taken, in nanoseconds of {@link System#nanoTime}; 0 when none is. */
    synchronized long stuckSince() {
        return inFlight ? stuckSince : 0;
    }

    /** Whether nothing waits and nothing is in flight. */
    synchronized boolean isEmpty() {
        return !inFlight && waiting.isEmpty();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    synchronized int waitingBytes() {
        return waitingBytes;
    }

    synchronized void close() {
        closed = true;
        waiting.clear();
        asked.clear();
        waitingBytes = 0;
        askedBytes = 0;
    }

    /** One frame on its way. Its end comes inline or later from another thread; only in the second case it flushes on. */
    private final class Flight implements FrameWriter.Written {
        private boolean returned;
        private boolean landed;

        @Override
        public void done(boolean taken) {
            boolean goOn;
            synchronized (Outbox.this) {
                landed = true;
                inFlight = false;
                goOn = returned && taken;
            }
            if (!taken) {
                end.accept(CloseCodes.CLOSED_ABNORMALLY);
            } else if (goOn) {
                flush();
            }
        }

        boolean landedAtOnce() {
            synchronized (Outbox.this) {
                returned = true;
                return landed;
            }
        }
    }
}
