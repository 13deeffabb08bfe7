package org.parley.push;

/** A frame that is no command of the protocol. */
class MalformedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    MalformedException(String message) {
        super(message);
    }
}
