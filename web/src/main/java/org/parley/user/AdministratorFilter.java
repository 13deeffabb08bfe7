package org.parley.user;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.parley.push.SocketPrincipal;

/**
 * The one place that lets only administrators at what lies below {@code /admin/}: pages, what these send, and downloads.
 * It asks what holds now, not what held when somebody signed in. The services ask again.
 */
@WebFilter("/admin/*")
public class AdministratorFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Inject
    transient UserService users;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getUserPrincipal() instanceof SocketPrincipal who && users.isAdministrator(who.userId())) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
