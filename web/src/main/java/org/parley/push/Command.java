package org.parley.push;

/** What a client may ask for, found by its type. A feature adds a command by adding a bean. */
public interface Command {
    /** The word in the frame's {@code type}. */
    String type();

    /** Whether it is served also while the person's {@link Gate} is shut. */
    default boolean servedAlways() {
        return false;
    }

    /**
     * Serves one request: exactly one answer, now or later.
     *
     * @throws org.parley.system.ParleyException becomes a {@code problem}
     */
    void handle(Request request);
}
