package org.parley.system;

import jakarta.ejb.ApplicationException;

/**
 * The root of every fact that a caller must be told. Each channel (Faces, socket, REST) maps it once, by its kind. As an
 * application exception it reaches the caller unwrapped and rolls the transaction back, so that nothing is half done.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class ParleyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What the caller can do about it. */
    public enum Kind {
        /** A value is out of its bounds. */
        INVALID,
        /** There is no such thing, or not for him. */
        NOT_FOUND,
        FORBIDDEN,
        /** He has switched the chat off for himself. */
        OFFLINE,
        /** It contradicts what is there already. */
        CONFLICT,
        /** The same call may succeed later. */
        TRY_AGAIN,
        /** Ours to mend, not his. */
        FAULT
    }

    private final Kind kind;

    protected ParleyException(String message) {
        this(Kind.INVALID, message);
    }

    protected ParleyException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
