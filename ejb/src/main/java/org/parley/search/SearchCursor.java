package org.parley.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.system.InvalidValueException;

/** Where a page of results ends, as a text that a client hands back. It says no more than the last result did. */
final class SearchCursor {
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,16})\\.(\\d{1,16})\\.(\\d{1,16})");

    private SearchCursor() {}

    static String of(Place place) {
        return place.at() + "." + place.conversationId() + "." + place.seq();
    }

    /** @throws InvalidValueException for what is no cursor */
    static Place place(String cursor) {
        Matcher parts = CURSOR.matcher(cursor);
        if (!parts.matches()) {
            throw new InvalidValueException("before", "before is no cursor of an answer.");
        }
        return new Place(
                Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)), Long.parseLong(parts.group(3)));
    }
}
