package org.parley.conversation;

import org.jspecify.annotations.Nullable;

/**
 * Which of all groups an administrator wants to see.
 *
 * @param folded what the name holds, as {@link org.parley.user.Line#folded} makes it; empty for any
 * @param deleted whether those that were deleted, or those that were not; null for both
 */
public record GroupFilter(String folded, @Nullable Boolean deleted) {}
