package org.parley.file;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;

/**
 * Makes pictures small. How many pixels one has is read from its head before anything is decoded; what is kept is
 * written anew, so that nothing of the original but its pixels is in it: no place, no camera, no hidden bytes.
 */
@ApplicationScoped
public class Pictures {
    private static final Logger LOG = Logger.getLogger(Pictures.class.getName());

    /** More than nearly all cameras make; a progressive JPEG of this size takes 300 MB while it is read. */
    static final long MOST_PIXELS = 50_000_000;

    /** WebP is decoded as a whole, in four bytes a pixel. */
    private static final long MOST_WEBP_PIXELS = 25_000_000;

    private static final String JPEG = "image/jpeg";
    private static final String WEBP = "image/webp";

    /** Twice what a message shows, for dense screens. */
    private static final int WIDTH = 640;

    private static final int HEIGHT = 480;

    private static final double QUALITY = 0.8;

    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** One at a time: of all that happens here this needs most memory, and messages need the processor too. */
    private final ReentrantLock one = new ReentrantLock(true);

    /** What is made of a picture while it is in memory. */
    private interface Making<T> {
        @Nullable
        T of(Decoded decoded) throws IOException;
    }

    /**
     * A picture as it is to be shown, with pixels left out where it is large.
     *
     * @param width of the whole one
     * @param whole false when its reader had something to mend or to guess
     */
    private record Decoded(int width, int height, BufferedImage image, boolean whole) {}

    /**
     * Reads a picture.
     *
     * @param type what its bytes are: one that {@link FileType#isPicture} knows
     * @return null when it cannot be read: it is then a file like any other
     * @throws PictureTooLargeException when it has more than {@link #MOST_PIXELS} pixels
     */
    @Nullable
    Picture read(String type, ImageInputStream input) {
        return make(type, input, decoded -> new Picture(decoded.width(), decoded.height(), small(decoded.image())));
    }

    /**
     * The middle of a picture as a square JPEG on white.
     *
     * @param side of the square, in pixels
     * @return null when the bytes are no whole picture of a kind that browsers show, whatever they are called
     * @throws PictureTooLargeException when it has more than {@link #MOST_PIXELS} pixels
     */
    public byte @Nullable [] square(byte[] bytes, int side) {
        String type = FileType.of(bytes, "");
        return FileType.isPicture(type)
                ? make(
                        type,
                        new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)),
                        decoded -> decoded.whole() ? square(decoded.image(), side) : null)
                : null;
    }

    private <T> @Nullable T make(String type, ImageInputStream input, Making<T> making) {
        ImageReader reader = reader(type);
        one.lock();
        try {
            // Cameras do not turn pixels but note how they were held; what is written anew must be turned.
            Orientation orientation = type.equals(JPEG) ? CameraNotes.orientation(input) : null;
            reader.setInput(input, true, true);
            Decoded decoded = decode(type, reader, orientation);
            return decoded == null ? null : making.of(decoded);
        } catch (IOException | RuntimeException e) {
            if (e instanceof PictureTooLargeException tooLarge) {
                throw tooLarge;
            }
            // Bytes from outside: readers fail on them in every possible way.
            LOG.log(Level.FINE, "A picture cannot be read", e);
            return null;
        } finally {
            one.unlock();
            reader.dispose();
        }
    }

    /** Found by its name and not by a search of the class path, which would bind this application to the server's list. */
    private static ImageReader reader(String type) {
        return type.equals(WEBP)
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByMIMEType(type).next();
    }

    private static @Nullable Decoded decode(String type, ImageReader reader, @Nullable Orientation orientation)
            throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
            throw new PictureTooLargeException();
        }
        if (pixels > MOST_WEBP_PIXELS && type.equals(WEBP)) {
            return null;
        }
        boolean lying = orientation != null && orientation.compareTo(Orientation.BOTTOM_LEFT) > 0;
        int width = lying ? reader.getHeight(0) : reader.getWidth(0);
        int height = lying ? reader.getWidth(0) : reader.getHeight(0);
        ReadingTime time = new ReadingTime(LONGEST.toNanos());
        reader.addIIOReadProgressListener(time);
        AtomicBoolean whole = new AtomicBoolean(true);
        reader.addIIOReadWarningListener((source, warning) -> whole.set(false));
        BufferedImage image = reader.read(0, sparse(reader));
        if (time.isOver()) {
            return null;
        }
        BufferedImage upright = orientation == null
                ? image
                : ExifFilterUtils.getFilterForOrientation(orientation).apply(image);
        return new Decoded(width, height, upright, whole.get());
    }

    /** Leaves pixels out while reading, as many as cannot be seen: a large picture is never in memory as a whole. */
    private static ImageReadParam sparse(ImageReader reader) throws IOException {
        int step = Math.max(1, Math.min(reader.getWidth(0) / (2 * WIDTH), reader.getHeight(0) / (2 * HEIGHT)));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return param;
    }

    private static Thumbnail small(BufferedImage image) throws IOException {
        boolean clear = image.getColorModel().hasAlpha();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Thumbnails.of(image)
                .size(Math.min(WIDTH, image.getWidth()), Math.min(HEIGHT, image.getHeight()))
                .imageType(clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB)
                .outputFormat(clear ? "png" : "jpg")
                .outputQuality(QUALITY)
                .toOutputStream(bytes);
        return new Thumbnail(clear ? "image/png" : "image/jpeg", bytes.toByteArray());
    }

    private static byte[] square(BufferedImage image, int side) throws IOException {
        int shorter = Math.min(image.getWidth(), image.getHeight());
        BufferedImage middle = new BufferedImage(shorter, shorter, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = middle.createGraphics();
        int left = (shorter - image.getWidth()) / 2;
        int top = (shorter - image.getHeight()) / 2;
        graphics.drawImage(image, left, top, Color.WHITE, null);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Thumbnails.of(middle)
                .forceSize(side, side)
                .outputFormat("jpg")
                .outputQuality(QUALITY)
                .toOutputStream(bytes);
        return bytes.toByteArray();
    }
}
