package org.parley.system;

import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What somebody is told of a failure that nobody foresaw: to try again when the database is away, else a number by which
 * the log finds what happened.
 */
public final class UnforeseenException extends ParleyException {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = Logger.getLogger(UnforeseenException.class.getName());
    private static final int DIGITS = 8;

    private UnforeseenException(Kind kind, String message) {
        super(kind, message);
    }

    /** @param failed what failed, as the beginning of a sentence for the log */
    public static UnforeseenException of(String failed, RuntimeException cause) {
        if (ConnectionLost.in(cause)) {
            LOG.log(Level.FINE, failed, cause);
            return new UnforeseenException(Kind.TRY_AGAIN, "The database is away.");
        }
        String number = UUID.randomUUID().toString().substring(0, DIGITS);
        LOG.log(Level.SEVERE, failed + ", number " + number, cause);
        return new UnforeseenException(Kind.FAULT, number);
    }
}
