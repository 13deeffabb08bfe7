package org.parley.user;

import java.time.Duration;
import org.parley.system.ParleyException;

/** Too many wrong passwords: the next one is looked at only after a while. */
public class SignInDelayedException extends ParleyException {
    private static final long serialVersionUID = 1;
    private final Duration delay;

    public SignInDelayedException(Duration delay) {
        super("Too many wrong passwords: try again in " + seconds(delay) + " seconds.");
        this.delay = delay;
    }

    /** Whole seconds to wait, at least 1. */
    public long seconds() {
        return seconds(delay);
    }

    private static long seconds(Duration delay) {
        return Math.max(1, delay.plusMillis(999).toSeconds());
    }
}
