package org.parley.benchmark.socket;

/** What one socket tells. Called on the loop's thread; nothing here may wait. */
public interface SocketListener {
    /** The handshake is done: frames may be sent. */
    void opened(ClientSocket socket);

    /** One text frame; the buffer belongs to the loop and is reused afterwards. */
    void text(ClientSocket socket, byte[] buffer, int from, int to);

    /**
     * The socket is gone.
     *
     * @param code the close code (1000 or more), the status with which the handshake was refused (below 1000), or 0 when the line broke
     */
    void closed(ClientSocket socket, int code);
}
