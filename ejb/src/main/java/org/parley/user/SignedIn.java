package org.parley.user;

/**
 * A good sign-in, as found by its token.
 *
 * @param expiresAt milliseconds since 1970
 */
public record SignedIn(long signInId, long userId, boolean administrator, long expiresAt) {}
