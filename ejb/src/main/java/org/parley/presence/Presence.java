package org.parley.presence;

import org.jspecify.annotations.Nullable;

/**
 * What others see of a person.
 *
 * @param lastActive when they saw him active last, in milliseconds since 1970: of one who is unavailable, or has not moved
 *     for a while; null for all others
 */
public record Presence(Availability availability, @Nullable Long lastActive) {}
