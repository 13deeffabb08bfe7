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
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie each : cookies) {
                if (each.getName().equals(NAME)) {
                    return each.getValue();
                }
            }
        }
        return null;
    }

    void set(HttpServletRequest request, HttpServletResponse response, String token) {
        send(request, response, token, Duration.ofDays(settings.signInDays()));
    }

    void remove(HttpServletRequest request, HttpServletResponse response) {
        send(request, response, "", Duration.ZERO);
    }

    private void send(HttpServletRequest request, HttpServletResponse response, String token, Duration kept) {
        String root = request.getContextPath();
        Cookie cookie = new Cookie(NAME, token);
        cookie.setPath(root.isEmpty() ? "/" : root);
        cookie.setMaxAge(Math.toIntExact(kept.toSeconds()));
        cookie.setHttpOnly(true);
        cookie.setSecure(client.secure(request));
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
