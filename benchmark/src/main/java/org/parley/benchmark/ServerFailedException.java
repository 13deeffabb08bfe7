package org.parley.benchmark;

/** The server did not start, did not stop or died: the message carries the end of its log. */
public final class ServerFailedException extends RuntimeException {
    public ServerFailedException(String message) {
        super(message);
    }
}
