package org.parley.user;

import java.util.List;
import java.util.Set;

/**
 * What can be had without a sign-in: what the sign-in page is made of, and what answers for itself. Everything else, also
 * what is added later, needs one.
 */
final class OpenPaths {
    static final String SIGN_IN = "/user/sign-in.xhtml";
    static final String PASSWORD_LINK = "/user/new-password.xhtml";

    private static final Set<String> PATHS = Set.of(
            SIGN_IN,
            PASSWORD_LINK,
            "/user/first-administrator.xhtml",
            OpenIdSignIn.PATH,
            OpenIdSignIn.CALLBACK,
            "/user/sign-out",
            "/user/signed-in",
            // Refuses by itself, before it is a socket (HandshakeFilter).
            "/socket",
            "/ready",
            "/health",
            "/favicon.ico",
            "/robots.txt");

    private static final List<String> FOLDERS =
            List.of("/assets/", "/css/", "/img/", "/js/", "/jakarta.faces.resource/", "/health/", "/operator/");

    private OpenPaths() {}

    /** Whether a path inside the application is open to everybody; one that is not plain never is. */
    static boolean contain(String path) {
        return PATHS.contains(path) || (!path.contains("..") && FOLDERS.stream().anyMatch(path::startsWith));
    }
}
