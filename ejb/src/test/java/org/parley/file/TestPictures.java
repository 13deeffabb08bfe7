package org.parley.file;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as people and attackers send them. The left half is red, the right half blue. */
public final class TestPictures {
    private TestPictures() {}

    public static byte[] png(int width, int height) {
        return written(picture(width, height, BufferedImage.TYPE_INT_ARGB), "png");
    }

    public static byte[] gif(int width, int height) {
        return written(picture(width, height, BufferedImage.TYPE_BYTE_INDEXED), "gif");
    }

    public static byte[] jpeg(int width, int height) {
        return written(picture(width, height, BufferedImage.TYPE_INT_RGB), "jpg");
    }

    /** One pixel. */
    public static byte[] webp() {
        return Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    }

    /** A JPEG whose camera was held upright and noted where it was: turned by 90 degrees clockwise it is right. */
    public static byte[] jpegHeldUpright(int width, int height, String place) {
        byte[] plain = jpeg(width, height);
        byte[] note = place.getBytes(StandardCharsets.US_ASCII);
        // A little-endian TIFF: one entry for the orientation (0x0112, value 6), one for a description (0x010E).
        ByteBuffer exif =
                ByteBuffer.allocate(6 + 8 + 2 + 24 + 4 + note.length + 1).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        exif.put("Exif\0\0II*\0".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        exif.putShort((short) 2);
        exif.putShort((short) 0x010E)
                .putShort((short) 2)
                .putInt(note.length + 1)
                .putInt(38);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        exif.putInt(0).put(note);
        ByteBuffer all = ByteBuffer.allocate(plain.length + 4 + exif.capacity());
        all.put(plain, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (exif.capacity() + 2))
                .put(exif.array());
        all.put(plain, 2, plain.length - 2);
        return all.array();
    }

    /** A PNG of a few bytes that says it is this large. */
    public static byte[] pngBomb(int width, int height) {
        byte[] small = png(1, 1);
        ByteBuffer.wrap(small).putInt(16, width).putInt(20, height);
        CRC32 crc = new CRC32();
        crc.update(small, 12, 17);
        ByteBuffer.wrap(small).putInt(29, (int) crc.getValue());
        return small;
    }

    public static BufferedImage read(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage picture(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return image;
    }

    private static byte[] written(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
