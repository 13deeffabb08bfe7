package org.parley.file;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parley.push.HttpAnswer;
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
            HttpAnswer.send(response, HttpServletResponse.SC_NOT_FOUND, "notFound", "There is no such file.");
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
                HttpAnswer.json(response, json -> FileJson.fields(json, file));
            }
            case "DELETE" -> {
                uploading.discard(userId, path);
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            case "GET", "HEAD" -> downloading.save(userId, path, request, response);
            case "GET preview", "HEAD preview" -> downloading.show(userId, path, request, response);
            case "GET thumbnail", "HEAD thumbnail" -> downloading.thumbnail(userId, path, request, response);
            default ->
                HttpAnswer.send(
                        response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "invalid", "Not this method here.");
        }
    }

    private static void created(HttpServletResponse response, UploadView upload) throws IOException {
        response.setStatus(HttpServletResponse.SC_CREATED);
        upload(response, upload);
    }

    private static void upload(HttpServletResponse response, UploadView upload) throws IOException {
        HttpAnswer.json(response, json -> FileJson.fields(json, upload));
    }

    private static void problem(HttpServletResponse response, ParleyException why) throws IOException {
        if (why instanceof FileTooLargeException) {
            HttpAnswer.send(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, why);
        } else {
            HttpAnswer.send(response, why);
        }
    }
}
