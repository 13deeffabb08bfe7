package org.parley.system;

import jakarta.ejb.ApplicationException;

/**
 * The root of every fact that a caller must be told. Each channel (Faces, socket, REST) maps it once. As an application
 * exception it reaches the caller unwrapped and rolls the transaction back, so that nothing is half done.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class ParleyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    protected ParleyException(String message) {
        super(message);
    }
}
