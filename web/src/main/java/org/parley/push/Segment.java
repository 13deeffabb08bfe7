package org.parley.push;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One or more events as JSON, without the array's brackets: encoded once, shared by all who receive them. The frame that
 * holds nothing but this segment is made once too, since under light load that is what every socket gets.
 */
public final class Segment {
    private final byte[] json;
    private final boolean droppable;
    private volatile byte[] frame = new byte[0];

    private Segment(byte[] json, boolean droppable) {
        this.json = json;
        this.droppable = droppable;
    }

    /** Events that must arrive, or the client be told to resume. */
    public static Segment of(String json) {
        return new Segment(json.getBytes(StandardCharsets.UTF_8), false);
    }

    /** Events that a slow reader can do without: they say how things stand now, and soon stand otherwise. */
    public static Segment droppable(String json) {
        return new Segment(json.getBytes(StandardCharsets.UTF_8), true);
    }

    /** Bytes of JSON. */
    int size() {
        return json.length;
    }

    boolean isDroppable() {
        return droppable;
    }

    /** The frame with only this segment in it; to be read, never written. */
    byte[] frame() {
        byte[] made = frame;
        if (made.length == 0) {
            made = TextFrame.of(List.of(json));
            frame = made;
        }
        return made;
    }

    byte[] json() {
        return json;
    }
}
