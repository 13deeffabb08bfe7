package org.parley.user;

/** A sign-in is no longer good: signed out, revoked, expired or its user deactivated. */
public record SignInEnded(long signInId, long userId) {}
