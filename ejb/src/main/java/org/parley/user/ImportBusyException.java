package org.parley.user;

import org.parley.system.ParleyException;

/** Another file of users is being read. */
public class ImportBusyException extends ParleyException {
    private static final long serialVersionUID = 1;

    public ImportBusyException() {
        super(Kind.TRY_AGAIN, "Another file of users is being read: try again in a moment.");
    }
}
