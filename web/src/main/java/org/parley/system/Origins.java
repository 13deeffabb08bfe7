package org.parley.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** From which pages a request may come: browsers send cookies along from any of them, and say in Origin which it is. */
@ApplicationScoped
public class Origins {
    @Inject
    Settings settings;

    /** Whether a request names a page of this server's own, or of {@code parley.origins}. */
    public boolean trusted(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return origin != null
                && (own(origin, request.getHeader("Host"))
                        || settings.origins().contains(origin.toLowerCase(Locale.ROOT)));
    }

    /** Own means the same host and port as the request was sent to; the scheme may differ behind a proxy. */
    static boolean own(String origin, @Nullable String host) {
        try {
            URI page = URI.create(origin);
            boolean web = "http".equalsIgnoreCase(page.getScheme()) || "https".equalsIgnoreCase(page.getScheme());
            return web && host != null && host.equalsIgnoreCase(page.getRawAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
