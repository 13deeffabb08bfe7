package org.parley.benchmark.socket;

/** What came over the socket is neither the protocol's JSON nor an RFC 6455 frame. */
public final class BrokenFrameException extends RuntimeException {
    public BrokenFrameException(String message) {
        super(message);
    }
}
