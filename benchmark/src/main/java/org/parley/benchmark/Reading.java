package org.parley.benchmark;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.benchmark.socket.EventReader;
import org.parley.benchmark.socket.JsonObject;

/** What one socket has received of its conversations: each message must come once, in order, and be the same as for all others. */
final class Reading {
    private final Ledger ledger;
    private final String reader;
    private final Map<Long, Position> positions = new HashMap<>();
    private @Nullable Position current;
    private int resets;

    Reading(Ledger ledger, String reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    /** Follows a conversation from its last message on, unless it does so already. */
    void follow(JsonObject conversation) {
        long id = conversation.number("id");
        positions.computeIfAbsent(
                id,
                fresh -> new Position(
                        ledger.track(id), conversation.number("lastSeq"), conversation.number("revision")));
    }

    /** The event that comes next in the conversation of the last one, if another socket has received it already. */
    byte @Nullable [] expected() {
        Position position = current;
        return position == null ? null : position.track().event(position.next());
    }

    /** That event has come. */
    void asExpected(long now) {
        if (current != null) {
            received(current, now);
        }
    }

    /**
     * Another message has come.
     *
     * @param catchingUp whether what is missing is being asked for: then repetitions and messages behind a gap are no faults
     */
    void message(EventReader event, long now, boolean catchingUp) {
        Position position = positions.get(event.conversationId());
        if (position == null) {
            ledger.fault(reader + " received a message of an unknown conversation " + event.conversationId());
            return;
        }
        long seq = event.seq();
        if (seq != position.next() && catchingUp) {
            return;
        }
        if (seq != position.next()) {
            ledger.fault(reader + " received seq " + seq + " of conversation " + event.conversationId() + " instead of "
                    + position.next());
            position.restart(seq - 1, event.revision() - 1);
        }
        compare(position.track(), event);
        current = position;
        received(position, now);
    }

    /** Too much was missed: the conversation begins anew behind its last message. */
    void reset(JsonObject conversation) {
        resets++;
        Position position = positions.get(conversation.number("id"));
        if (position != null) {
            position.track().skip(position.next(), conversation.number("lastSeq"));
            position.restart(conversation.number("lastSeq"), conversation.number("revision"));
        }
    }

    /** How often a conversation had to be begun anew. */
    int resets() {
        return resets;
    }

    /** Whether it holds all that anybody has received. */
    boolean isComplete() {
        for (Position position : positions.values()) {
            if (position.next() <= position.track().last()) {
                return false;
            }
        }
        return true;
    }

    /** The JSON object of {@code hello} and {@code resume}. */
    String revisions() {
        return positions.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue().revision())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private void compare(Track track, EventReader event) {
        long seq = event.seq();
        int number = (int) event.number();
        if (!track.knows(seq)) {
            track.learn(seq, number, event.revision(), event.copy());
            if (number != Track.FOREIGN) {
                ledger.seen(number, seq);
            }
        } else if (track.number(seq) != number) {
            ledger.fault("seq " + seq + " is message " + track.number(seq) + " for one member and " + number
                    + " for another");
        }
    }

    private void received(Position position, long now) {
        int number = position.track().number(position.next());
        position.advance();
        if (number != Track.FOREIGN) {
            ledger.delivered(number, now);
        }
    }
}
