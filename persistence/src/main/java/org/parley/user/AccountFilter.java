package org.parley.user;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts are looked for.
 *
 * @param words {@link Line#folded folded}; each is a part of display and user name
 * @param department folded; what the department begins with, or empty
 * @param active null for both
 * @param role null for any
 */
public record AccountFilter(
        List<String> words,
        String department,
        @Nullable Boolean active,
        @Nullable AccountRole role) {}
