package org.parley.user;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts an administrator looks for, as typed and chosen.
 *
 * @param name words that display and user name hold
 * @param department what the department begins with
 * @param active null for both
 * @param role null for any
 */
public record AccountQuery(
        String name,
        String department,
        @Nullable Boolean active,
        @Nullable AccountRole role) {}
