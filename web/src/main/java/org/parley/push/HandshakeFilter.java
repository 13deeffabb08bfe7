package org.parley.push;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.system.Settings;
import org.parley.user.SignInService;
import org.parley.user.SignedIn;

/**
 * Refuses a socket before it is one: without a good sign-in, from a foreign page, or while there is no room. Browsers
 * send cookies along from any page, so the Origin decides (RFC 6455, section 10.2); one that is missing is refused too.
 */
@WebFilter(urlPatterns = "/socket", asyncSupported = true)
public class HandshakeFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    /** The cookie whose value is the sign-in. */
    public static final String COOKIE = "parley-sign-in";

    @Inject
    transient SignInService signIns;

    @Inject
    transient Settings settings;

    @Inject
    transient Connections connections;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<SignedIn> signedIn = signIns.find(token(request));
        if (!isAllowed(request.getHeader("Origin"), request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (signedIn.isEmpty()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (!connections.isOpen()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            chain.doFilter(new Known(request, signedIn.get()), response);
        }
    }

    private static @Nullable String token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie each : cookies) {
                if (each.getName().equals(COOKIE)) {
                    return each.getValue();
                }
            }
        }
        return null;
    }

    /** Own means: the same host and port as the request was sent to; the scheme may differ behind a proxy. */
    private boolean isAllowed(@Nullable String origin, HttpServletRequest request) {
        if (origin == null) {
            return false;
        }
        String host = request.getHeader("Host");
        try {
            String authority = URI.create(origin).getRawAuthority();
            return (authority != null && authority.equalsIgnoreCase(host))
                    || settings.origins().contains(origin.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The request with its person, for the endpoint to find on the session. */
    private static final class Known extends HttpServletRequestWrapper {
        private final SocketPrincipal principal;

        Known(HttpServletRequest request, SignedIn signedIn) {
            super(request);
            principal = new SocketPrincipal(
                    signedIn.userId(), signedIn.signInId(), signedIn.administrator(), signedIn.expiresAt());
        }

        @Override
        public Principal getUserPrincipal() {
            return principal;
        }
    }
}
