package org.parley.system;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** {@code GET /assets/<version>/js/…}: a file of {@link Assets}, kept by browsers for a year. */
@WebServlet(AssetServlet.PATH + "/*")
public class AssetServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    static final String PATH = "/assets";

    @Inject
    transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Assets.Asset asset = assets.file(name(request.getPathInfo()));
        if (asset == null || (asset.type.equals(Assets.SCRIPT) && !isCurrent(request.getRequestURI()))) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("Vary", "Accept-Encoding");
        if (asset.type.equals(Assets.DATA)) {
            // The emoji picker keeps its data in the browser, and asks by this whether they are still the same.
            response.setHeader("ETag", "\"" + Integer.toHexString(Arrays.hashCode(asset.gzipped)) + "\"");
        }
        response.setContentType(asset.type + ";charset=UTF-8");
        send(asset.gzipped, request.getHeader("Accept-Encoding"), response);
    }

    /** A script of today does not fit those that a page took from an earlier release: js/push/release.js reloads it. */
    private boolean isCurrent(String uri) {
        return uri.startsWith(assets.getPath() + "/");
    }

    /** What follows the version: any version, for the pictures of a page that was loaded before the last release. */
    private static String name(@Nullable String path) {
        int end = path == null ? -1 : path.indexOf('/', 1);
        return end < 0 || path == null ? "" : path.substring(end);
    }

    private static void send(byte[] gzipped, @Nullable String accepted, HttpServletResponse response)
            throws IOException {
        if (accepted != null && accepted.contains("gzip")) {
            response.setHeader("Content-Encoding", "gzip");
            response.setContentLength(gzipped.length);
            response.getOutputStream().write(gzipped);
        } else {
            new GZIPInputStream(new ByteArrayInputStream(gzipped)).transferTo(response.getOutputStream());
        }
    }
}
