package org.parley.system;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Refuses forms that a foreign page sends in somebody's name. Pages keep no state on the server that could hold a token,
 * and need none: every browser names the page a POST comes from. Whoever names none is no browser, and acts for himself.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class ForeignPostFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Inject
    transient Origins origins;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean changes =
                !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
        if (changes && request.getHeader("Origin") != null && !origins.trusted(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }
}
