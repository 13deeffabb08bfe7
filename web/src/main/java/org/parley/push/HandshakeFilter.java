package org.parley.push;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.parley.system.Origins;

/**
 * Refuses a socket before it is one: without a good sign-in, from a foreign page, or while there is no room. Browsers
 * send cookies along from any page, so the Origin decides (RFC 6455, section 10.2); one that is missing is refused too.
 */
@WebFilter(urlPatterns = "/socket", asyncSupported = true)
public class HandshakeFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Inject
    transient Origins origins;

    @Inject
    transient Connections connections;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!origins.trusted(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (!(request.getUserPrincipal() instanceof SocketPrincipal)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (!connections.isOpen()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            chain.doFilter(request, response);
        }
    }
}
