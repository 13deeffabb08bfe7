package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvDownloadTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+2", "+1", "-1", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0"})
    void whatASpreadsheetWouldComputeBecomesText(String cell) throws IOException {
        assertThat(written(cell)).isEqualTo("\uFEFF'" + cell + "\r\n");
    }

    @Test
    void aCarriageReturnIsNeitherAFormulaNorALine() throws IOException {
        assertThat(written("\r=1")).isEqualTo("\uFEFF\"'\r=1\"\r\n");
    }

    @Test
    void cellsAreQuotedWhereTheyMust() throws IOException {
        assertThat(written("a", "b,c", "say \"so\"", "two\nlines", "d;e", null, "", "Żak"))
                .isEqualTo("\uFEFFa,\"b,c\",\"say \"\"so\"\"\",\"two\nlines\",\"d;e\",,,Żak\r\n");
    }

    @Test
    void numbersStayNumbers() throws IOException {
        assertThat(written(-5L, 7)).isEqualTo("\uFEFF-5,7\r\n");
    }

    private static String written(@Nullable Object... cells) throws IOException {
        StringWriter out = new StringWriter();
        try (CsvDownload csv = CsvDownload.to(out)) {
            csv.line(cells);
        }
        return out.toString();
    }
}
