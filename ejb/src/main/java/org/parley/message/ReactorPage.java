package org.parley.message;

import java.util.List;

/** Some of those who have reacted alike, by id. */
public record ReactorPage(List<Reactor> people, boolean more) {
    /** One of them. */
    public record Reactor(long participantId, String name) {}
}
