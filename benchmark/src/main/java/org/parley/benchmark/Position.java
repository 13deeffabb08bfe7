package org.parley.benchmark;

/** How far one socket is in one conversation. */
final class Position {
    private final Track track;
    private long next;
    private long startRevision;

    /**
     * A socket that holds all up to {@code lastSeq}.
     *
     * @param startRevision the conversation's revision then
     */
    Position(Track track, long lastSeq, long startRevision) {
        this.track = track;
        this.next = lastSeq + 1;
        this.startRevision = startRevision;
    }

    Track track() {
        return track;
    }

    /** The seq that must come next. */
    long next() {
        return next;
    }

    void advance() {
        next++;
    }

    /** Goes on behind {@code lastSeq}, after a {@code reset} or after a fault. */
    void restart(long lastSeq, long revision) {
        next = lastSeq + 1;
        startRevision = revision;
    }

    /** The highest revision the socket has seen, for {@code resume}. */
    long revision() {
        return Math.max(startRevision, track.revision(next - 1));
    }
}
