package org.parley.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.benchmark.socket.ClientIds;

/** Every message of a run: when it was meant to be sent, what was answered, where it was seen. Says what is wrong. */
final class Ledger {
    /** Faults told one by one; the rest is only counted. */
    private static final int TOLD = 20;

    private static final int NOBODY = 0;

    private final ClientIds clientIds = new ClientIds();
    private final Map<Long, Track> tracks = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private long[] intended = new long[1024];
    private long[] acknowledgedSeq = new long[1024];
    private long[] seenSeq = new long[1024];
    private Track[] trackOf = new Track[1024];
    private Histogram latency = new Histogram();
    private int measuredFrom = Integer.MAX_VALUE;
    private int measuredTo = Integer.MAX_VALUE;
    private int begun;
    private int acknowledged;
    private int refused;
    private int faultCount;
    private long deliveries;

    ClientIds clientIds() {
        return clientIds;
    }

    Track track(long conversationId) {
        return tracks.computeIfAbsent(conversationId, Track::new);
    }

    /** Begins a message and answers its number. */
    int begin(Track track, long intendedNanos) {
        if (begun == intended.length) {
            intended = Arrays.copyOf(intended, begun * 2);
            acknowledgedSeq = Arrays.copyOf(acknowledgedSeq, begun * 2);
            seenSeq = Arrays.copyOf(seenSeq, begun * 2);
            trackOf = Arrays.copyOf(trackOf, begun * 2);
        }
        intended[begun] = intendedNanos;
        trackOf[begun] = track;
        return begun++;
    }

    /** The server said {@code ok}. */
    void acknowledged(int number, long seq) {
        if (acknowledgedSeq[number] != NOBODY && acknowledgedSeq[number] != seq) {
            fault("message " + number + " was acknowledged as seq " + acknowledgedSeq[number] + " and as " + seq);
        } else if (acknowledgedSeq[number] == NOBODY) {
            acknowledged++;
            acknowledgedSeq[number] = seq;
        }
    }

    /** The server said {@code problem}: the message is not sent again. */
    void refused(int number, String code) {
        refused++;
        fault("message " + number + " was refused: " + code);
    }

    /** A member was the first to see which message a seq is. */
    void seen(int number, long seq) {
        if (seenSeq[number] != NOBODY && seenSeq[number] != seq) {
            fault("message " + number + " is stored twice, as seq " + seenSeq[number] + " and " + seq);
        }
        seenSeq[number] = seq;
    }

    /** A member received a message of this run. */
    void delivered(int number, long now) {
        deliveries++;
        if (number >= measuredFrom && number < measuredTo) {
            latency.record(now - intended[number]);
        }
    }

    void fault(String text) {
        faultCount++;
        if (faults.size() < TOLD) {
            faults.add(text);
        }
    }

    /** Latencies are those of the messages that begin from now on. */
    void beginMeasuring() {
        latency = new Histogram();
        measuredFrom = begun;
        measuredTo = Integer.MAX_VALUE;
    }

    void endMeasuring() {
        measuredTo = begun;
    }

    Histogram latency() {
        return latency;
    }

    int begun() {
        return begun;
    }

    /** Messages without an answer. */
    int open() {
        return begun - acknowledged - refused;
    }

    int acknowledged() {
        return acknowledged;
    }

    int refused() {
        return refused;
    }

    long deliveries() {
        return deliveries;
    }

    boolean isAcknowledged(int number) {
        return acknowledgedSeq[number] != NOBODY;
    }

    long acknowledgedSeq(int number) {
        return acknowledgedSeq[number];
    }

    /** What was found wrong on the way. */
    List<String> faultsSoFar() {
        List<String> all = new ArrayList<>(faults);
        if (faultCount > faults.size()) {
            all.add("and " + (faultCount - faults.size()) + " more");
        }
        return all;
    }

    /** What was found wrong, and what of the acknowledged messages was never delivered. Empty when all is well. */
    List<String> faults() {
        List<String> all = faultsSoFar();
        for (int number = 0; number < begun && all.size() <= 2 * TOLD; number++) {
            if (isAcknowledged(number) && isMissing(number)) {
                all.add("message " + number + " was acknowledged as seq " + acknowledgedSeq[number]
                        + ", which no member received");
            }
        }
        return all;
    }

    private boolean isMissing(int number) {
        Track track = trackOf[number];
        long seq = acknowledgedSeq[number];
        return track.number(seq) != number && (track.knows(seq) || !track.isSkipped(seq));
    }
}
