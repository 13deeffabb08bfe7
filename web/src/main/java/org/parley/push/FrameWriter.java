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

    /** What became of a frame. */
    interface Written {
        void done(boolean taken);
    }
}
