package org.parley.benchmark.socket;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Walks over the events of one frame in place. Reused for frame after frame; what it shows is the event that was read last. */
public final class EventReader {
    private static final byte[] TYPE = ascii("type");
    private static final byte[] CONVERSATION_ID = ascii("conversationId");
    private static final byte[] SEQ = ascii("seq");
    private static final byte[] REVISION = ascii("revision");
    private static final byte[] CLIENT_ID = ascii("clientId");
    private static final byte[] REF = ascii("ref");

    private final ClientIds clientIds;
    private byte[] bytes = {};
    private int at;
    private int end;
    private int from;
    private EventType type = EventType.OTHER;
    private long conversationId;
    private long seq;
    private long revision;
    private long number;
    private long ref;

    public EventReader(ClientIds clientIds) {
        this.clientIds = clientIds;
    }

    /** Begins with the array of events in that part of the buffer, which must not change until the last event was read. */
    public void begin(byte[] buffer, int first, int behindLast) {
        bytes = buffer;
        at = first;
        end = behindLast;
        skipSpace();
        if (at >= end || bytes[at] != '[') {
            throw broken("is no array");
        }
        at++;
    }

    /** Whether another event follows. */
    public boolean hasNext() {
        skipSpace();
        if (at < end && bytes[at] == ',') {
            at++;
            skipSpace();
        }
        if (at >= end) {
            throw broken("ends too early");
        }
        return bytes[at] != ']';
    }

    /** Passes over the next event if it is, byte for byte, this one: members of a conversation receive the same bytes. */
    public boolean skipIfEqual(byte @Nullable [] event) {
        if (event == null
                || end - at < event.length
                || !Arrays.equals(bytes, at, at + event.length, event, 0, event.length)) {
            return false;
        }
        at += event.length;
        return true;
    }

    /** Reads the next event's fields. */
    public void read() {
        type = EventType.OTHER;
        conversationId = seq = revision = number = ref = -1;
        from = at;
        try {
            readObject();
        } catch (ArrayIndexOutOfBoundsException e) {
            throw broken("ends too early");
        }
        if (at > end) {
            throw broken("ends too early");
        }
    }

    public EventType type() {
        return type;
    }

    /** -1 where the event has none. So are all of these numbers. */
    public long conversationId() {
        return conversationId;
    }

    public long seq() {
        return seq;
    }

    public long revision() {
        return revision;
    }

    /** The number within {@code clientId}, where this run has made it. */
    public long number() {
        return number;
    }

    public long ref() {
        return ref;
    }

    /** A copy of the event's bytes. */
    public byte[] copy() {
        return Arrays.copyOfRange(bytes, from, at);
    }

    /** The event with all its fields. */
    public JsonObject object() {
        return JsonObject.of(bytes, from, at);
    }

    private void readObject() {
        if (bytes[at] != '{') {
            throw broken("holds no object");
        }
        at++;
        skipSpace();
        while (bytes[at] != '}') {
            int keyFrom = at + 1;
            skipString();
            int keyTo = at - 1;
            skipSpace();
            at++; // the colon
            skipSpace();
            int valueFrom = at;
            skipValue();
            take(keyFrom, keyTo, valueFrom);
            skipSpace();
            if (bytes[at] == ',') {
                at++;
                skipSpace();
            }
        }
        at++;
    }

    /** Keeps the value that ends here, if the generator looks at its key. */
    private void take(int keyFrom, int keyTo, int valueFrom) {
        if (is(keyFrom, keyTo, TYPE)) {
            type = EventType.of(ascii(valueFrom + 1, at - 1));
        } else if (is(keyFrom, keyTo, SEQ)) {
            seq = digits(valueFrom, at);
        } else if (is(keyFrom, keyTo, CONVERSATION_ID)) {
            conversationId = digits(valueFrom, at);
        } else if (is(keyFrom, keyTo, REVISION)) {
            revision = digits(valueFrom, at);
        } else if (is(keyFrom, keyTo, CLIENT_ID)) {
            number = clientIds.number(bytes, valueFrom + 1, at - 1);
        } else if (is(keyFrom, keyTo, REF)) {
            ref = digits(valueFrom + 1, at - 1);
        }
    }

    private String ascii(int first, int behindLast) {
        return new String(bytes, first, Math.max(0, behindLast - first), StandardCharsets.US_ASCII);
    }

    private boolean is(int keyFrom, int keyTo, byte[] key) {
        return keyTo - keyFrom == key.length
                && bytes[keyFrom] == key[0]
                && Arrays.equals(bytes, keyFrom, keyTo, key, 0, key.length);
    }

    private long digits(int first, int behindLast) {
        long value = 0;
        for (int i = first; i < behindLast; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private void skipValue() {
        byte first = bytes[at];
        if (first == '"') {
            skipString();
        } else if (first == '{' || first == '[') {
            skipNested();
        } else {
            while (bytes[at] != ',' && bytes[at] != '}' && bytes[at] > ' ') {
                at++;
            }
        }
    }

    private void skipNested() {
        int depth = 0;
        do {
            byte b = bytes[at];
            if (b == '"') {
                skipString();
                continue;
            }
            depth += b == '{' || b == '[' ? 1 : b == '}' || b == ']' ? -1 : 0;
            at++;
        } while (depth > 0);
    }

    private void skipString() {
        at++;
        while (bytes[at] != '"') {
            at += bytes[at] == '\\' ? 2 : 1;
        }
        at++;
    }

    private void skipSpace() {
        while (at < end && bytes[at] <= ' ' && bytes[at] >= 0) {
            at++;
        }
    }

    private BrokenFrameException broken(String how) {
        int shown = Math.min(end, Math.max(0, at) + 200);
        String rest = new String(bytes, Math.min(at, shown), shown - Math.min(at, shown), StandardCharsets.UTF_8);
        return new BrokenFrameException("A frame " + how + " at: " + rest);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
