package org.parley.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;

/**
 * What a camera noted in a JPEG about how it was held. Read by its segments, because the platform's reader refuses the
 * notes of many cameras that others wrote after.
 */
final class CameraNotes {
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int BEGINNING = 0xFFD8;
    private static final int NOTES = 0xFFE1;
    private static final int FIRST_MARKER = 0xFFC0;
    private static final int PIXELS = 0xFFDA;

    /** Pictures have about ten before their pixels. */
    private static final int MOST_SEGMENTS = 100;

    private CameraNotes() {}

    /** Null when nothing is noted, or nothing that can be read. The stream stands at its beginning before and after. */
    static @Nullable Orientation orientation(ImageInputStream input) throws IOException {
        try {
            return find(input);
        } catch (IOException | RuntimeException e) {
            // Bytes from outside: what cannot be read is not noted.
            return null;
        } finally {
            input.seek(0);
        }
    }

    private static @Nullable Orientation find(ImageInputStream input) throws IOException {
        int marker = input.readUnsignedShort();
        for (int i = 0; i < MOST_SEGMENTS && (i == 0 ? marker == BEGINNING : marker >= FIRST_MARKER); i++) {
            marker = input.readUnsignedShort();
            if (marker == PIXELS) {
                return null;
            }
            byte[] segment = new byte[Math.max(0, input.readUnsignedShort() - 2)];
            input.readFully(segment);
            if (marker == NOTES && Arrays.equals(Arrays.copyOf(segment, EXIF.length), EXIF)) {
                return ExifUtils.getOrientationFromExif(segment);
            }
        }
        return null;
    }
}
