package org.parley.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** What a file is, by its bytes. The name only refines: a zip may be called a document, but not a picture. */
final class FileType {
    /** What every browser shows, and this server makes small. */
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();

    private FileType() {}

    /** @param beginning the first bytes, 64 KB of them or all there are */
    static String of(byte[] beginning, String name) {
        MediaType byBytes = detect(beginning, new Metadata());
        Metadata named = new Metadata();
        named.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        MediaType byName = detect(new byte[0], named);
        boolean refines = !byBytes.equals(MediaType.OCTET_STREAM)
                && KNOWN.getMediaTypeRegistry().isSpecializationOf(byName, byBytes);
        return (refines ? byName : byBytes).getBaseType().toString();
    }

    static boolean isPicture(String type) {
        return PICTURES.contains(type);
    }

    private static MediaType detect(byte[] bytes, Metadata metadata) {
        try {
            return KNOWN.detect(new ByteArrayInputStream(bytes), metadata);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
