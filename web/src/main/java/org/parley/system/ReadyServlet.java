package org.parley.system;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * {@code GET /ready}: 200 with {@code ready}, or 503 with one obstacle a line. It needs no sign-in and tells nothing about
 * people; the example of a proxy in payara-config keeps it inside all the same.
 */
@WebServlet("/ready")
public class ReadyServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient Readiness readiness;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> obstacles = readiness.obstacles();
        response.setStatus(
                obstacles.isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().println(obstacles.isEmpty() ? "ready" : String.join("\n", obstacles));
    }
}
