package org.parley.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.parley.push.Json;
import org.parley.system.InvalidValueException;

/** What an upload's requests say, read within bounds. */
@ApplicationScoped
public class Uploading {
    /** Of the JSON that begins an upload: room for a name of any length that is cut, and no more. */
    private static final int MOST_JSON = 16_384;

    @Inject
    UploadService uploads;

    /** {@code POST /files} with name and size. */
    UploadView create(long userId, HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_JSON + 1);
        JsonObject wanted = body.length > MOST_JSON ? null : Json.object(new String(body, StandardCharsets.UTF_8));
        if (wanted == null || !(wanted.get("name") instanceof JsonString name)) {
            throw new InvalidValueException("name", "A JSON object with name and size begins an upload.");
        }
        return uploads.create(userId, name.getString(), size(wanted.get("size")));
    }

    private long size(@Nullable JsonValue given) {
        if (given instanceof JsonNumber number && number.isIntegral()) {
            // As a double first: 1e999999999 must not become a huge integer on the way.
            double size = number.doubleValue();
            if (size > uploads.limit()) {
                throw new FileTooLargeException(uploads.limit());
            }
            return size < 1 ? 0 : number.longValue();
        }
        throw new InvalidValueException("size", "The size is a number of bytes.");
    }

    UploadView find(long userId, FilePath path) {
        return uploads.find(userId, path.id());
    }

    /**
     * {@code PUT /files/{id}/chunks/{position}}. The bytes are all read before anything is asked of the database; a line
     * that drops meanwhile leaves nothing behind.
     */
    void put(long userId, FilePath path, HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(FileChunk.SIZE + 1);
        long promised = request.getContentLengthLong();
        if (promised >= 0 && promised != bytes.length && bytes.length <= FileChunk.SIZE) {
            throw new IOException("The line dropped");
        }
        uploads.put(userId, path.id(), path.position(), bytes);
    }

    FileView finish(long userId, FilePath path) {
        return uploads.finish(userId, path.id());
    }

    void discard(long userId, FilePath path) {
        uploads.discard(userId, path.id());
    }
}
