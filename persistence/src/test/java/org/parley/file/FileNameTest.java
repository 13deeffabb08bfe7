package org.parley.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "report.pdf|report.pdf",
                "../../etc/passwd|passwd",
                "C:\\Users\\ben\\price list.xlsx|price list.xlsx",
                "a:b*c?d.txt|a_b_c_d.txt",
                "oferta żółw.docx|oferta żółw.docx",
                "עברית.pdf|עברית.pdf",
                "setup.exe. . |setup.exe",
                ".htaccess|.htaccess",
            })
    void onlyANameIsLeft(String given, String clean) {
        assertThat(FileName.clean(given)).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "/", "a/", "\u0000\u0001", "\u202E", "\uD800", "..."})
    void whatHasNoNameGetsOne(String given) {
        assertThat(FileName.clean(given)).isEqualTo("file");
    }

    @Test
    void controlsAndDirectionsGo() {
        assertThat(FileName.clean("a\u0000b\nc\u007F.txt")).isEqualTo("abc.txt");
        assertThat(FileName.clean("invoice\u202Efdp.exe")).isEqualTo("invoicefdp.exe");
        assertThat(FileName.clean("\u2066a\u2069\u200F.png")).isEqualTo("a.png");
        assertThat(FileName.clean("👩\u200D🚀.png")).isEqualTo("👩\u200D🚀.png");
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(FileName.clean("x".repeat(300) + ".jpeg")).hasSize(200).endsWith("x.jpeg");
        assertThat(FileName.clean("x".repeat(100) + "." + "y".repeat(300))).hasSize(200);
        assertThat(FileName.clean("🎉".repeat(150) + ".png"))
                .hasSizeLessThanOrEqualTo(200)
                .endsWith("🎉.png");
    }
}
