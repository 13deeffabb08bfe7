package org.parley.push;

/** Writes whole frames to one socket, without waiting. */
interface FrameWriter {
    /**
     * Hands a frame over.
     *
     * @param frame a whole text frame as {@link TextFrame} makes it; not changed
     * @param written told once, on any thread, perhaps before this returns: true when the socket has taken the frame
     */
    void write(byte[] frame, Written written);

    /**
     * Breaks the line of a client that does not read: a polite close would wait behind the frame that it does not take,
     * and hold the buffers of both sides for as long as it likes. Where the server gives no way to do it, nothing happens.
     */
    void drop();

    /** What became of a frame. */
    interface Written {
        void done(boolean taken);
    }
}
