package org.parley.push;

import jakarta.websocket.Session;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Chooses how frames are written: Tyrus's own writer where that can be had, the standard API elsewhere. */
final class FrameWriters {
    private static final Logger LOG = Logger.getLogger(FrameWriters.class.getName());

    private FrameWriters() {}

    static FrameWriter of(Session session) {
        FrameWriter fast = fast(session);
        return fast != null ? fast : new StandardWriter(session);
    }

    /** The self-test at the start: says once in the log which way is taken. */
    static void test() {
        boolean possible;
        try {
            possible = TyrusWriter.isPossible();
        } catch (LinkageError e) {
            possible = false;
        }
        LOG.info(possible ? "Frames go straight to Tyrus's writer" : "Frames go through the standard API");
    }

    private static @Nullable FrameWriter fast(Session session) {
        try {
            return TyrusWriter.of(session);
        } catch (LinkageError e) {
            // A server whose applications do not see Tyrus's classes.
            LOG.log(Level.FINE, "No Tyrus in sight", e);
            return null;
        }
    }
}
