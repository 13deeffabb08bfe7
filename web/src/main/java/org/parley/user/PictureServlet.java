package org.parley.user;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.file.Transfers;
import org.parley.push.HttpAnswer;
import org.parley.push.SocketPrincipal;
import org.parley.system.ParleyException;
import org.parley.system.UnforeseenException;

/**
 * {@code PUT} and {@code DELETE /user/picture} for one's own, {@code GET /user/picture/{id}?v={version}} for anybody's
 * (docs/files.md). Whose picture is changed no request can say: it is always the one of who is signed in.
 */
@WebServlet(urlPatterns = {"/user/picture", "/user/picture/*"})
public class PictureServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = Logger.getLogger(PictureServlet.class.getName());

    /** No more digits than a long surely holds. */
    private static final Pattern PERSON = Pattern.compile("/([0-9]{1,18})");

    private static final Pattern VERSION = Pattern.compile("[0-9]{1,18}");

    /** For good: another picture has another version, and so another address. */
    private static final String KEPT = "private, max-age=31536000, immutable";

    @Inject
    transient PictureService pictures;

    @Inject
    transient Transfers transfers;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            switch (request.getMethod()) {
                case "GET", "HEAD" -> show(request, response);
                case "PUT" -> put(request, response);
                case "DELETE" -> remove(request, response);
                default -> notThis(response);
            }
        } catch (ParleyException e) {
            HttpAnswer.send(response, e);
        } catch (RuntimeException e) {
            HttpAnswer.send(response, UnforeseenException.of("A request for a picture failed", e));
        } catch (IOException e) {
            // The client went away, or its line did: nobody is left to be told.
            LOG.log(Level.FINE, "A picture's request ended early", e);
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] picture =
                picture(request.getPathInfo(), request.getParameter("v")).orElse(null);
        if (picture == null) {
            HttpAnswer.send(response, HttpServletResponse.SC_NOT_FOUND, "notFound", "There is no such picture.");
            return;
        }
        response.setHeader("Cache-Control", KEPT);
        response.setContentType("image/jpeg");
        response.setContentLength(picture.length);
        if (request.getMethod().equals("GET")) {
            response.getOutputStream().write(picture);
        }
    }

    private Optional<byte[]> picture(@Nullable String path, @Nullable String version) {
        Matcher person = PERSON.matcher(path == null ? "" : path);
        return person.matches() && version != null && VERSION.matcher(version).matches()
                ? pictures.find(Long.parseLong(person.group(1)), Long.parseLong(version))
                : Optional.empty();
    }

    private void put(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getPathInfo() != null) {
            notThis(response);
            return;
        }
        long userId = userId(request);
        // A slow line holds a thread while it sends: pictures share the places that files have.
        if (!transfers.enter(userId)) {
            Transfers.refuse(response);
            return;
        }
        try {
            byte[] bytes = request.getInputStream().readNBytes(PictureService.BYTES_MAX + 1);
            if (bytes.length > PictureService.BYTES_MAX) {
                HttpAnswer.send(
                        response,
                        HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                        "invalid",
                        "picture must have at most " + PictureService.BYTES_MAX + " bytes");
                return;
            }
            long promised = request.getContentLengthLong();
            if (promised >= 0 && promised != bytes.length) {
                throw new IOException("The line dropped");
            }
            long version = pictures.put(userId, bytes);
            HttpAnswer.json(response, json -> json.write("picture", version));
        } finally {
            transfers.leave(userId);
        }
    }

    private void remove(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getPathInfo() != null) {
            notThis(response);
            return;
        }
        pictures.remove(userId(request));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private static void notThis(HttpServletResponse response) throws IOException {
        HttpAnswer.send(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "invalid", "Not this method here.");
    }

    private static long userId(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof SocketPrincipal principal) {
            return principal.userId();
        }
        throw new IllegalStateException("the way in lets nobody past without a sign-in");
    }
}
