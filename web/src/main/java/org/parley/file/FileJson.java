package org.parley.file;

import jakarta.json.stream.JsonGenerator;
import java.util.List;

/** A file as docs/files.md writes it. */
public final class FileJson {
    private FileJson() {}

    /** An array field of a message's files; none at all where there are none. */
    public static void array(JsonGenerator json, String name, List<FileView> files) {
        if (!files.isEmpty()) {
            json.writeStartArray(name);
            for (FileView each : files) {
                json.writeStartObject();
                fields(json, each);
                json.writeEnd();
            }
            json.writeEnd();
        }
    }

    static void fields(JsonGenerator json, FileView file) {
        json.write("id", file.id())
                .write("name", file.name())
                .write("size", file.size())
                .write("type", file.type());
        Integer width = file.width();
        Integer height = file.height();
        if (width != null && height != null) {
            json.write("width", width).write("height", height).write("thumbnail", true);
        }
    }

    static void fields(JsonGenerator json, UploadView upload) {
        json.write("id", upload.id())
                .write("name", upload.name())
                .write("size", upload.size())
                .write("chunkSize", upload.chunkSize());
        json.writeStartArray("stored");
        upload.stored().forEach(json::write);
        json.writeEnd();
    }
}
