package org.parley.system;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The work of one tick of a timer. The container gives up a timer that fails twice, for as long as the server runs, so
 * that nothing may come out of a timer's method: neither from its work nor, which is why such a class ends its transactions
 * itself, from a commit that the container does behind it.
 */
public final class Tick {
    private static final Logger LOG = Logger.getLogger(Tick.class.getName());

    private Tick() {}

    /**
     * Does the work; what goes wrong is logged, and left to the next tick.
     *
     * @param failed what has not been done then, as a sentence without its point
     */
    public static void attempt(String failed, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, failed + "; tried again at the next tick", e);
        }
    }
}
