package org.parley.push;

import jakarta.json.stream.JsonGenerator;
import java.util.List;

/** What a feature adds to the snapshot after {@code hello}. */
public interface WelcomePart {
    /** Whether it is told also while the person's {@link Gate} is shut. */
    default boolean toldAlways() {
        return false;
    }

    /**
     * Adds its fields.
     *
     * @param hello the client's request
     * @param welcome inside the {@code welcome} event's object
     * @param after events that follow the welcome
     */
    void add(Request hello, JsonGenerator welcome, List<Segment> after);
}
