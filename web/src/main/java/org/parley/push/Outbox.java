package org.parley.push;

import java.util.ArrayList;
import java.util.List;

/**
 * What waits for one socket. One frame is in flight; what arrives meanwhile goes together into the next one, so under
 * load frames grow, not their number. Bounded: past {@link #DROP} bytes it takes no more events that can be missed;
 * past {@link #LAG} it throws away what waits and owes the client one {@code resync}; a client that then does not
 * read for the heartbeat's time is closed by it.
 */
final class Outbox {
    /** From this many waiting bytes on, presence and the like is dropped. */
    static final int DROP = 256 * 1024;

    /** From this many waiting bytes on, the client must resume. */
    static final int LAG = 1024 * 1024;

    /** Payload of one frame at most, so that a slow line shows progress. */
    private static final int FRAME = 128 * 1024;

    private static final Segment RESYNC = Segment.of("{\"type\":\"resync\"}");

    private final FrameWriter writer;
    private final Runnable broken;
    private List<Segment> waiting = new ArrayList<>();
    private int waitingBytes;
    private boolean inFlight;
    private boolean lagging;
    private boolean held;
    private boolean closed;
    private long stuckSince;

    /** @param broken called when the socket cannot be written to any more */
    Outbox(FrameWriter writer, Runnable broken) {
        this.writer = writer;
        this.broken = broken;
    }

    /** Adds events without sending yet; {@link #flush} follows after the whole batch. */
    synchronized void add(Segment segment) {
        if (closed || lagging) {
            return;
        }
        if (waitingBytes + segment.size() > LAG && waitingBytes > 0 && !held) {
            waiting.clear();
            waitingBytes = 0;
            lagging = true;
        } else if (!segment.isDroppable() || waitingBytes < DROP) {
            waiting.add(segment);
            waitingBytes += segment.size();
        }
    }

    /** Puts events before all that waits: a snapshot, ahead of what happened while it was made; then lets go. */
    synchronized void addFirst(List<Segment> segments) {
        List<Segment> all = new ArrayList<>(segments.size() + waiting.size());
        all.addAll(segments);
        all.addAll(waiting);
        waiting = all;
        segments.forEach(each -> waitingBytes += each.size());
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
            waiting.clear();
            waitingBytes = 0;
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
        waiting.subList(0, parts.size()).clear();
        waitingBytes -= bytes;
        return TextFrame.of(parts);
    }

    /** Since when the frame in flight has not been taken, in nanoseconds of {@link System#nanoTime}; 0 when none is. */
    synchronized long stuckSince() {
        return inFlight ? stuckSince : 0;
    }

    /** Whether nothing waits and nothing is in flight. */
    synchronized boolean isEmpty() {
        return !inFlight && waiting.isEmpty();
    }

    synchronized int waitingBytes() {
        return waitingBytes;
    }

    synchronized void close() {
        closed = true;
        waiting.clear();
        waitingBytes = 0;
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
                broken.run();
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
