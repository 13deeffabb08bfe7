package org.parley.user;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.system.OpenIdSettings;

/** What a provider's claims mean here. */
final class OpenIdClaims {
    private OpenIdClaims() {}

    /**
     * Who they name.
     *
     * @throws OpenIdRefusedException when they name no account, or by a mail address that nobody has checked
     */
    static Identity identity(Map<String, Object> claims, OpenIdSettings settings) {
        String userName = text(claims, settings.claim());
        if (userName == null) {
            throw new OpenIdRefusedException(OpenIdRefusal.UNUSABLE, "the ID token has no claim " + settings.claim());
        }
        if (settings.claim().equals("email") && isUnchecked(claims)) {
            throw new OpenIdRefusedException(OpenIdRefusal.UNUSABLE, "the ID token's email is not verified");
        }
        return new Identity(userName, displayName(claims), text(claims, "email"), administrator(claims, settings));
    }

    private static boolean isUnchecked(Map<String, Object> claims) {
        Object verified = claims.get("email_verified");
        return verified != null && !"true".equals(verified.toString());
    }

    private static @Nullable String displayName(Map<String, Object> claims) {
        String name = text(claims, "name");
        if (name != null) {
            return name;
        }
        String both = Stream.of("given_name", "family_name")
                .map(each -> text(claims, each))
                .filter(each -> each != null)
                .collect(Collectors.joining(" "));
        return both.isEmpty() ? null : both;
    }

    private static @Nullable Boolean administrator(Map<String, Object> claims, OpenIdSettings settings) {
        if (settings.administratorClaim().isEmpty()) {
            return null;
        }
        Object claim = find(claims, settings.administratorClaim());
        String wanted = settings.administratorValue();
        return claim instanceof Collection<?> all
                ? all.stream().anyMatch(each -> wanted.equals(String.valueOf(each)))
                : wanted.equals(String.valueOf(claim));
    }

    private static @Nullable String text(Map<String, Object> claims, String name) {
        return find(claims, name) instanceof String text && !text.isBlank() ? text : null;
    }

    /** By its name, or by a path with dots: {@code realm_access.roles}. */
    private static @Nullable Object find(Map<?, ?> claims, String name) {
        Object whole = claims.get(name);
        int dot = name.indexOf('.');
        if (whole != null || dot < 0) {
            return whole;
        }
        return claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner
                ? find(inner, name.substring(dot + 1))
                : null;
    }
}
