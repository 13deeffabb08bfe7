package org.parley.push;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A socket that takes frames when the test says so. */
final class SlowWriter implements FrameWriter {
    final List<String> frames = new ArrayList<>();
    private final Deque<Written> inFlight = new ArrayDeque<>();
    boolean atOnce;
    boolean throwing;

    @Override
    public void write(byte[] frame, Written written) {
        if (throwing) {
            throw new IllegalStateException("the socket is closed");
        }
        int head = TextFrame.headLength(frame);
        frames.add(new String(frame, head, frame.length - head, StandardCharsets.UTF_8));
        if (atOnce) {
            written.done(true);
        } else {
            inFlight.add(written);
        }
    }

    @Override
    public void drop() {
        takeAll();
    }

    int inFlight() {
        return inFlight.size();
    }

    /** The frame in flight has been taken, or could not be. */
    void done(boolean taken) {
        inFlight.remove().done(taken);
    }

    void takeAll() {
        while (!inFlight.isEmpty()) {
            done(true);
        }
    }
}
