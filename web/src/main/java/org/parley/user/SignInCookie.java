package org.parley.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.parley.system.Client;
import org.parley.system.Settings;

/** The cookie that signs a browser in: out of scripts' reach, and not sent along with a foreign page's forms. */
@ApplicationScoped
public class SignInCookie {
    public static final String NAME = "parley-sign-in";

    @Inject
    Client client;

    @Inject
    Settings settings;

    /** The token that a request brings. */
    public static @Nullable String token(HttpServletRequest request) {
        return value(request, NAME);
    }

    static @Nullable String value(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie each : cookies) {
                if (each.getName().equals(name)) {
                    return each.getValue();
                }
            }
        }
        return null;
    }

    void set(HttpServletRequest request, HttpServletResponse response, String token) {
        send(request, response, NAME, "", token, Duration.ofDays(settings.signInDays()));
    }

    void remove(HttpServletRequest request, HttpServletResponse response) {
        send(request, response, NAME, "", "", Duration.ZERO);
    }

    /**
     * Sends a cookie of this kind.
     *
     * @param path the paths inside the application that get it back begin so; empty for all
     * @param kept nothing removes it
     */
    void send(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            String path,
            String token,
            Duration kept) {
        String below = request.getContextPath() + path;
        Cookie cookie = new Cookie(name, token);
        cookie.setPath(below.isEmpty() ? "/" : below);
        cookie.setMaxAge(Math.toIntExact(kept.toSeconds()));
        cookie.setHttpOnly(true);
        cookie.setSecure(client.secure(request));
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
