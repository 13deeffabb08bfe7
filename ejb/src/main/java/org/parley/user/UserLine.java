package org.parley.user;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file of users.
 *
 * @param number of the line in the file, from 1
 * @param cells by the names of their columns; empty with a fault
 * @param fault why it could not be read, or null
 */
record UserLine(
        long number, Map<String, String> cells, @Nullable ImportFault fault) {
    static UserLine bad(long number, ImportFault fault) {
        return new UserLine(number, Map.of(), fault);
    }

    String cell(String column) {
        return cells.getOrDefault(column, "");
    }
}
