package org.parley.user;

import org.jspecify.annotations.Nullable;

/**
 * What became of a line of a file of users.
 *
 * @param number of the line in the file, from 1
 * @param fault why nothing came of it; null for a good one
 * @param token the secret of the new person's {@link PasswordLinks link}; null when no account was made
 */
public record ImportedLine(
        long number,
        String userName,
        String name,
        @Nullable ImportFault fault,
        @Nullable String token) {
    /** Without the token. */
    @Override
    public String toString() {
        return "ImportedLine[" + number + "]";
    }
}
