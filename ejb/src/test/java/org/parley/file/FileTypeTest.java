package org.parley.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class FileTypeTest {

    @Test
    void theBytesDecideAgainstTheName() {
        assertThat(FileType.of(TestPictures.png(1, 1), "report.pdf")).isEqualTo("image/png");
        assertThat(FileType.of(TestPictures.jpeg(1, 1), "page.html")).isEqualTo("image/jpeg");
        assertThat(FileType.of(bytes("%PDF-1.7\n"), "photo.jpg")).isEqualTo("application/pdf");
        assertThat(FileType.of(bytes("MZ\u0090\0\u0003"), "photo.jpg")).startsWith("application/x-");
        assertThat(FileType.of(bytes("just words"), "photo.png")).isEqualTo("text/plain");
        assertThat(FileType.of(new byte[] {0, 1, 2, 3, 4}, "photo.png")).isEqualTo("application/octet-stream");
    }

    @Test
    void markupIsKnownAsMarkup() {
        assertThat(FileType.of(bytes("<!DOCTYPE html><html><script>alert(1)</script>"), "photo.png"))
                .isEqualTo("text/html");
        assertThat(FileType.of(
                        bytes("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"),
                        "a.png"))
                .isEqualTo("image/svg+xml");
        assertThat(FileType.isPicture("image/svg+xml")).isFalse();
    }

    @Test
    void theNameRefines() throws IOException {
        assertThat(FileType.of(bytes("a;b\n1;2\n"), "prices.csv")).isEqualTo("text/csv");
        assertThat(FileType.of(zip(), "offer.docx"))
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(FileType.of(zip(), "all.zip")).isEqualTo("application/zip");
        assertThat(FileType.of(zip(), "photo.png")).isEqualTo("application/zip");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write(new byte[10]);
        }
        return bytes.toByteArray();
    }
}
