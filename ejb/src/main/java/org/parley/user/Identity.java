package org.parley.user;

import org.jspecify.annotations.Nullable;

/**
 * Who a provider says that somebody is.
 *
 * @param userName his account's, in any writing
 * @param displayName for an account that is made for him; null when the provider names none
 * @param email the same
 * @param administrator whether he is one now; null when the provider has no say in it
 */
public record Identity(
        String userName,
        @Nullable String displayName,
        @Nullable String email,
        @Nullable Boolean administrator) {}
