package org.parley.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Sends files, chunk after chunk. A file is always saved and never shown, unless it is a picture that this server could
 * read itself; then {@code preview} shows it, in a sandbox. What a browser keeps it asks for again each time, because
 * who may read a file today may not tomorrow.
 */
@ApplicationScoped
public class Downloading {
    private static final String POLICY = "sandbox; default-src 'none'; form-action 'none'; frame-ancestors 'none'";

    @Inject
    FileService files;

    /** The file, to be saved. */
    void save(long userId, FilePath path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        OpenFile file = files.open(userId, path.id());
        response.setHeader(
                "Content-Disposition", Disposition.attachment(file.view().name()));
        send(file, request, response);
    }

    /** A picture, to be shown. */
    void show(long userId, FilePath path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        OpenFile file = files.open(userId, path.id());
        if (file.view().width() == null) {
            throw new FileNotFoundException();
        }
        response.setHeader("Content-Disposition", Disposition.inline(file.view().name()));
        send(file, request, response);
    }

    /** A picture's small form. */
    void thumbnail(long userId, FilePath path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String version = files.open(userId, path.id()).version();
        if (!isKnown(version + "-t", request, response)) {
            Thumbnail thumbnail = files.thumbnail(userId, path.id());
            response.setContentType(thumbnail.type());
            response.setContentLength(thumbnail.bytes().length);
            if (!isHead(request)) {
                response.getOutputStream().write(thumbnail.bytes());
            }
        }
    }

    private static void send(OpenFile file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long size = file.view().size();
        response.setHeader("Accept-Ranges", "bytes");
        if (isKnown(file.version(), request, response)) {
            return;
        }
        response.setContentType(file.view().type());
        // The server would compress what looks like text, and lengths and ranges would be another file's.
        response.setHeader("Content-Encoding", "identity");
        ByteRange range = range(file, request);
        if (range == null) {
            range = new ByteRange(0, size - 1);
        } else if (range.isEmpty()) {
            response.setHeader("Content-Range", "bytes */" + size);
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        } else {
            response.setHeader("Content-Range", "bytes " + range.from() + "-" + range.to() + "/" + size);
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        }
        response.setContentLengthLong(range.length());
        if (!isHead(request)) {
            write(file, range, response.getOutputStream());
        }
    }

    /** Whether the browser holds it already; then the answer is complete. */
    private static boolean isKnown(String version, HttpServletRequest request, HttpServletResponse response) {
        String tag = "\"" + version + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        String known = request.getHeader("If-None-Match");
        boolean same = known != null && known.contains(tag);
        if (same) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        }
        return same;
    }

    private static @Nullable ByteRange range(OpenFile file, HttpServletRequest request) {
        String condition = request.getHeader("If-Range");
        boolean same = condition == null || condition.equals("\"" + file.version() + "\"");
        return same ? ByteRange.of(request.getHeader("Range"), file.view().size()) : null;
    }

    private static void write(OpenFile file, ByteRange range, ServletOutputStream out) throws IOException {
        long at = range.from();
        while (at <= range.to()) {
            byte[] chunk = file.chunk((int) (at / FileChunk.SIZE));
            int from = (int) (at % FileChunk.SIZE);
            int count = (int) Math.min(chunk.length - from, range.to() - at + 1);
            out.write(chunk, from, count);
            at += count;
        }
    }

    private static boolean isHead(HttpServletRequest request) {
        return request.getMethod().equals("HEAD");
    }
}
