package org.parley.system;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code GET /assets/<version>/js/…}: the file {@code /js/…}, kept by browsers for a year. See {@link Assets}. */
@WebServlet("/assets/*")
public class AssetServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    /** Only plain names: a forward would otherwise reach WEB-INF. */
    private static final Pattern ASSET =
            Pattern.compile("/[0-9a-z]+(/(?:css|img|js)(?:/[a-z][a-z-]*)*/[a-z-]+\\.(?:css|js|svg))");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String wanted = request.getPathInfo();
        Matcher asset = ASSET.matcher(wanted == null ? "" : wanted);
        if (!asset.matches() || getServletContext().getResource(asset.group(1)) == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("X-Content-Type-Options", "nosniff");
        request.getRequestDispatcher(asset.group(1)).forward(request, response);
    }
}
