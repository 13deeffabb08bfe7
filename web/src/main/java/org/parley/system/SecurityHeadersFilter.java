package org.parley.system;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What every answer tells the browser not to do. A page's Content-Security-Policy comes from PrimeFaces, which makes the
 * nonce (web.xml); two policies would both be enforced, so this one is for everything that is no page.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SecurityHeadersFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    private static final String NO_PAGE_POLICY =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath();
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (path.equals(AssetServlet.PATH)) {
            // Sixty small files of our own make a page, and what concerns documents would be a sixth of their weight.
            chain.doFilter(request, response);
            return;
        }
        // Not "no-referrer": with that, browsers would send "Origin: null" with own forms too (ForeignPostFilter).
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (path.isEmpty() || path.equals("/") || path.endsWith(".xhtml")) {
            // A page shows what its person may see: neither a proxy nor the next person's "back" shall have it.
            response.setHeader("Cache-Control", "no-store");
        } else {
            response.setHeader("Content-Security-Policy", NO_PAGE_POLICY);
        }
        chain.doFilter(request, response);
    }
}
