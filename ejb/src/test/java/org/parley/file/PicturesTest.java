package org.parley.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PicturesTest {
    private final Pictures pictures = new Pictures();

    @Test
    void everyKindOfPictureIsMadeSmall() {
        for (byte[] bytes :
                List.of(TestPictures.png(3000, 1000), TestPictures.gif(3000, 1000), TestPictures.jpeg(3000, 1000))) {
            Picture picture = Objects.requireNonNull(read(bytes));
            assertThat(picture.width()).isEqualTo(3000);
            assertThat(picture.height()).isEqualTo(1000);
            BufferedImage small = TestPictures.read(picture.thumbnail().bytes());
            assertThat(small.getWidth()).isEqualTo(640);
            assertThat(small.getHeight()).isBetween(212, 214);
            assertThat(small.getRGB(10, 100) >> 16 & 0xff).as("red at the left").isGreaterThan(200);
            assertThat(small.getRGB(630, 100) & 0xff).as("blue at the right").isGreaterThan(200);
        }
        assertThat(Objects.requireNonNull(read(TestPictures.webp())).width()).isEqualTo(1);
    }

    @Test
    void aSmallPictureIsNotMadeLarger() {
        Picture picture = Objects.requireNonNull(read(TestPictures.png(20, 10)));
        BufferedImage small = TestPictures.read(picture.thumbnail().bytes());
        assertThat(small.getWidth()).isEqualTo(20);
        assertThat(small.getHeight()).isEqualTo(10);
    }

    @Test
    void aTurnedPictureStandsUprightAndItsNotesAreGone() {
        String place = "Warszawa, somewhere private";
        byte[] bytes = TestPictures.jpegHeldUpright(400, 200, place);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).contains(place);
        Picture picture = Objects.requireNonNull(read(bytes));
        assertThat(picture.width()).isEqualTo(200);
        assertThat(picture.height()).isEqualTo(400);
        byte[] written = picture.thumbnail().bytes();
        assertThat(new String(written, StandardCharsets.ISO_8859_1)).doesNotContain(place, "Exif");
        BufferedImage small = TestPictures.read(written);
        assertThat(small.getRGB(100, 20) >> 16 & 0xff).as("red above").isGreaterThan(200);
        assertThat(small.getRGB(100, 380) & 0xff).as("blue below").isGreaterThan(200);
    }

    @Test
    void whatSaysItHasTooManyPixelsIsRefusedBeforeItIsDecoded() {
        for (int[] size : new int[][] {{60_000, 60_000}, {Integer.MAX_VALUE, Integer.MAX_VALUE}, {1, 50_000_001}}) {
            assertThatThrownBy(() -> read(TestPictures.pngBomb(size[0], size[1])))
                    .isInstanceOf(PictureTooLargeException.class);
        }
    }

    @Test
    void whatCannotBeReadIsNoPicture() {
        byte[] png = TestPictures.png(300, 300);
        assertThat(read(Arrays.copyOf(png, 40))).isNull();
        assertThat(read(Arrays.copyOf(png, 10))).isNull();
        assertThat(read(TestPictures.pngBomb(5_000, 5_000))).isNull();
        byte[] jpeg = TestPictures.jpeg(300, 300);
        assertThat(read(Arrays.copyOf(jpeg, 30))).isNull();
        byte[] webp = TestPictures.webp();
        assertThat(read(Arrays.copyOf(webp, 20))).isNull();
    }

    /** Bytes with a picture's beginning and anything after it: nothing but "no picture" or a picture may come of it. */
    @Test
    void brokenBytesNeverDoMoreThanFail() {
        for (byte[] whole : List.of(TestPictures.png(64, 64), TestPictures.jpeg(64, 64), TestPictures.gif(64, 64))) {
            for (int at = 8; at < whole.length; at += Math.max(1, whole.length / 60)) {
                byte[] broken = whole.clone();
                broken[at] ^= (byte) 0x55;
                try {
                    read(broken);
                } catch (PictureTooLargeException e) {
                    assertThat(e).hasMessageContaining("pixels");
                }
            }
        }
    }

    @Test
    void theMiddleOfAnyPictureIsASquareJpeg() {
        for (byte[] bytes : List.of(
                TestPictures.png(300, 1000),
                TestPictures.gif(1000, 300),
                TestPictures.jpeg(3000, 1000),
                TestPictures.webp(),
                TestPictures.png(1, 1))) {
            byte[] square = Objects.requireNonNull(pictures.square(bytes, 256));
            assertThat(FileType.of(square, "")).isEqualTo("image/jpeg");
            BufferedImage image = TestPictures.read(square);
            assertThat(image.getWidth()).isEqualTo(256);
            assertThat(image.getHeight()).isEqualTo(256);
        }
        BufferedImage image =
                TestPictures.read(Objects.requireNonNull(pictures.square(TestPictures.jpeg(3000, 1000), 256)));
        assertThat(image.getRGB(20, 128) >> 16 & 0xff).as("red at the left").isGreaterThan(200);
        assertThat(image.getRGB(236, 128) & 0xff).as("blue at the right").isGreaterThan(200);
    }

    @Test
    void aSquareKeepsNoNotesAndStandsUpright() {
        byte[] square = Objects.requireNonNull(
                pictures.square(TestPictures.jpegHeldUpright(400, 200, "somewhere private"), 256));
        assertThat(new String(square, StandardCharsets.ISO_8859_1)).doesNotContain("private", "Exif");
        assertThat(TestPictures.read(square).getRGB(128, 20) >> 16 & 0xff)
                .as("red above")
                .isGreaterThan(200);
    }

    @Test
    void nothingButAWholePictureBecomesASquare() {
        byte[] png = TestPictures.png(300, 300);
        byte[] jpeg = TestPictures.jpeg(300, 300);
        byte[] gif = TestPictures.gif(300, 300);
        String svg =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><script>alert(1)</script></svg>";
        for (byte[] bytes : List.of(
                new byte[0],
                new byte[] {1},
                svg.getBytes(StandardCharsets.UTF_8),
                "<html><img src=x></html>".getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(png, png.length / 2),
                Arrays.copyOf(jpeg, jpeg.length / 2),
                Arrays.copyOf(jpeg, jpeg.length - 200),
                Arrays.copyOf(gif, gif.length / 2),
                TestPictures.pngBomb(5_000, 5_000))) {
            assertThat(pictures.square(bytes, 256)).as("%s bytes", bytes.length).isNull();
        }
        assertThatThrownBy(() -> pictures.square(TestPictures.pngBomb(60_000, 60_000), 256))
                .isInstanceOf(PictureTooLargeException.class);
    }

    private @Nullable Picture read(byte[] bytes) {
        String type = FileType.of(bytes, "x");
        assertThat(FileType.isPicture(type)).isTrue();
        return pictures.read(
                type,
                new ChunkStream(
                        bytes.length,
                        position -> Arrays.copyOfRange(
                                bytes,
                                position * FileChunk.SIZE,
                                Math.min(bytes.length, (position + 1) * FileChunk.SIZE))));
    }
}
