package org.parley.user;

import jakarta.security.enterprise.credential.Credential;
import org.jspecify.annotations.Nullable;

/**
 * What somebody brings back from the OpenID provider.
 *
 * @param code what the provider gives for his identity; null when it refuses him
 * @param state whose way it was
 * @param error why it refuses him
 */
record OpenIdCredential(
        @Nullable String code,
        @Nullable String state,
        @Nullable String error) implements Credential {
    /** Without the code. */
    @Override
    public String toString() {
        return "OpenIdCredential";
    }
}
