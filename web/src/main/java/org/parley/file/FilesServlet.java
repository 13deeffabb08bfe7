package org.parley.file;

import jakarta.inject.Inject;
import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.parley.push.Json;
import org.parley.push.Request;
import org.parley.push.SocketPrincipal;
import org.parley.system.ParleyException;
import org.parley.system.UnforeseenException;

/**
 * Files over HTTP (docs/files.md). A servlet and no resource of JAX-RS, because bytes go both ways in chunks, and
 * requests that move many wait for a place without a thread.
 */
@WebServlet(
        urlPatterns = {"/files", "/files/*"},
        asyncSupported = true)
public class FilesServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = Logger.getLogger(FilesServlet.class.getName());

    /** What moves bytes, or needs time: each holds a place in {@link Transfers}. */
    private static final Set<String> TRANSFERS = Set.of(
            "PUT chunks",
            "POST finish",
            "GET",
            "HEAD",
            "GET preview",
            "HEAD preview",
            "GET thumbnail",
            "HEAD thumbnail");

    @Inject
    transient Uploading uploading;

    @Inject
    transient Downloading downloading;

    @Inject
    transient Transfers transfers;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        FilePath path = FilePath.of(request.getPathInfo());
        if (path == null || !(request.getUserPrincipal() instanceof SocketPrincipal principal)) {
            problem(response, HttpServletResponse.SC_NOT_FOUND, "notFound", "There is no such file.");
            return;
        }
        long userId = principal.userId();
        boolean waited = request.getDispatcherType() == DispatcherType.ASYNC;
        if (!TRANSFERS.contains(path.request(request.getMethod()))) {
            answer(userId, path, request, response);
        } else if (waited || transfers.enter(userId)) {
            try {
                answer(userId, path, request, response);
            } finally {
                transfers.leave(userId);
            }
        } else if (!transfers.await(userId, request)) {
            Transfers.refuse(response);
        }
    }

    private void answer(long userId, FilePath path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            handle(userId, path, request, response);
        } catch (ParleyException e) {
            problem(response, e);
        } catch (RuntimeException e) {
            problem(response, UnforeseenException.of("A request for a file failed", e));
        } catch (IOException e) {
            // The client went away, or its line did: nobody is left to be told.
            LOG.log(Level.FINE, "A transfer ended early", e);
        }
    }

    private void handle(long userId, FilePath path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (path.request(request.getMethod())) {
            case "POST files" -> created(response, uploading.create(userId, request));
            case "GET upload" -> upload(response, uploading.find(userId, path));
            case "PUT chunks" -> {
                uploading.put(userId, path, request);
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            case "POST finish" -> {
                FileView file = uploading.finish(userId, path);
                json(response, json -> FileJson.fields(json, file));
            }
            case "DELETE" -> {
                uploading.discard(userId, path);
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            case "GET", "HEAD" -> downloading.save(userId, path, request, response);
            case "GET preview", "HEAD preview" -> downloading.show(userId, path, request, response);
            case "GET thumbnail", "HEAD thumbnail" -> downloading.thumbnail(userId, path, request, response);
            default -> problem(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "invalid", "Not this method here.");
        }
    }

    private static void created(HttpServletResponse response, UploadView upload) throws IOException {
        response.setStatus(HttpServletResponse.SC_CREATED);
        upload(response, upload);
    }

    private static void upload(HttpServletResponse response, UploadView upload) throws IOException {
        json(response, json -> FileJson.fields(json, upload));
    }

    private static void json(HttpServletResponse response, Consumer<JsonGenerator> fields) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(Json.object(fields));
    }

    private static int status(ParleyException why) {
        return switch (why.kind()) {
            case INVALID ->
                why instanceof FileTooLargeException
                        ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                        : HttpServletResponse.SC_BAD_REQUEST;
            case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
            case FORBIDDEN, OFFLINE -> HttpServletResponse.SC_FORBIDDEN;
            case CONFLICT -> HttpServletResponse.SC_CONFLICT;
            case TRY_AGAIN -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            case FAULT -> HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        };
    }

    private static void problem(HttpServletResponse response, ParleyException why) throws IOException {
        problem(response, status(why), Request.code(why.kind()), String.valueOf(why.getMessage()));
    }

    /** What went wrong, unless the answer is under way already: then its missing rest says it. */
    private static void problem(HttpServletResponse response, int status, String code, @Nullable String detail)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(status);
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", Transfers.RETRY_AFTER);
        }
        json(response, json -> json.write("code", code).write("detail", detail == null ? "" : detail));
    }
}
