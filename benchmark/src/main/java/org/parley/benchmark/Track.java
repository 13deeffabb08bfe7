package org.parley.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one conversation was seen to hold: which message has which seq, the same for all members. The last events are kept as bytes,
 * so that the other members' copies are recognised by comparing.
 */
final class Track {
    /** No message of this run. */
    static final int FOREIGN = -1;

    /** How far members may be apart before an event is read anew. A power of two. */
    private static final int RING = 1024;

    private final long conversationId;
    private final byte[][] events = new byte[RING][];
    private final long[] eventSeqs = new long[RING];
    private int[] numbers = new int[64];
    private long[] revisions = new long[64];
    private final List<long[]> skipped = new ArrayList<>();
    private long first;
    private long last;

    Track(long conversationId) {
        this.conversationId = conversationId;
    }

    long conversationId() {
        return conversationId;
    }

    /** The highest seq that any member has received, 0 before the first. */
    long last() {
        return last;
    }

    /** The event that a member must receive as this seq, if another one received it lately. */
    byte @Nullable [] event(long seq) {
        int slot = (int) seq & (RING - 1);
        return eventSeqs[slot] == seq ? events[slot] : null;
    }

    /** The number of the message with this seq, or {@link #FOREIGN}. */
    int number(long seq) {
        return knows(seq) ? numbers[index(seq)] : FOREIGN;
    }

    /** The revision of the event with this seq, 0 when it was not seen. */
    long revision(long seq) {
        return knows(seq) ? revisions[index(seq)] : 0;
    }

    boolean knows(long seq) {
        return last > 0 && seq >= first && seq <= last && revisions[index(seq)] > 0;
    }

    /** A member was told to begin anew behind {@code lastSeq} and will not receive what comes from {@code firstSeq} on. */
    void skip(long firstSeq, long lastSeq) {
        skipped.add(new long[] {firstSeq, lastSeq});
    }

    /** Whether a member need not have received this seq. */
    boolean isSkipped(long seq) {
        return skipped.stream().anyMatch(range -> seq >= range[0] && seq <= range[1]);
    }

    /** Keeps what a member was the first to receive. */
    void learn(long seq, int number, long revision, byte[] event) {
        if (last == 0) {
            first = seq;
        }
        if (seq < first) {
            return;
        }
        grow(index(seq));
        last = Math.max(last, seq);
        numbers[index(seq)] = number;
        revisions[index(seq)] = revision;
        int slot = (int) seq & (RING - 1);
        events[slot] = event;
        eventSeqs[slot] = seq;
    }

    private int index(long seq) {
        return (int) (seq - first);
    }

    private void grow(int index) {
        if (index >= numbers.length) {
            int length = Math.max(index + 1, numbers.length * 2);
            numbers = Arrays.copyOf(numbers, length);
            revisions = Arrays.copyOf(revisions, length);
        }
    }
}
