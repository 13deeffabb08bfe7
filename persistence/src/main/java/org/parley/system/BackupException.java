package org.parley.system;

/** Why a backup cannot be made or put back, as a sentence for the operator. */
public class BackupException extends ParleyException {
    private static final long serialVersionUID = 1;

    public BackupException(String message) {
        super(Kind.CONFLICT, message);
    }

    public BackupException(String message, Throwable cause) {
        this(message);
        initCause(cause);
    }
}
