package org.parley.benchmark.socket;

/** The types of events that the generator looks into. */
public enum EventType {
    MESSAGE,
    OK,
    PROBLEM,
    WELCOME,
    CONVERSATION,
    RESET,
    RESYNC,
    PRESENCE,
    OTHER;

    static EventType of(String name) {
        return switch (name) {
            case "message" -> MESSAGE;
            case "ok" -> OK;
            case "problem" -> PROBLEM;
            case "welcome" -> WELCOME;
            case "conversation" -> CONVERSATION;
            case "reset" -> RESET;
            case "resync" -> RESYNC;
            case "presence" -> PRESENCE;
            default -> OTHER;
        };
    }
}
