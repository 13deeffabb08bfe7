package org.parley.push;

import java.security.Principal;

/**
 * Whose socket it is, as the handshake found out.
 *
 * @param expiresAt when the sign-in ends, milliseconds since 1970-01-01 UTC
 * @param address the client's
 */
public record SocketPrincipal(long userId, long signInId, boolean administrator, long expiresAt, String address)
        implements Principal {
    @Override
    public String getName() {
        return Long.toString(userId);
    }
}
