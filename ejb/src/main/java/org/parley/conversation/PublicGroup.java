package org.parley.conversation;

import org.jspecify.annotations.Nullable;

/**
 * A group that everybody may join, as those see it who look for one.
 *
 * @param colour null for the one that follows from the name
 * @param member whether who asks is a member
 */
public record PublicGroup(long id, String name, @Nullable GroupColour colour, int memberCount, boolean member) {}
