package org.parley.system;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table for spreadsheets, line by line into the answer: UTF-8 with its mark, because a spreadsheet takes a file
 * without one for something else; commas, quotes and line ends as RFC 4180 has them. What a spreadsheet would compute is made
 * text by an apostrophe: whoever may choose his name must not choose what runs at the administrator's.
 */
public final class CsvDownload implements AutoCloseable {
    private static final char MARK = '\uFEFF';
    private static final String FORMULA = "=+-@\t\r";

    private final Writer out;

    private CsvDownload(Writer out) {
        this.out = out;
    }

    /**
     * Begins a download.
     *
     * @param name of the file: plain letters and one dot
     */
    public static CsvDownload begin(HttpServletResponse response, String name) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setHeader("Cache-Control", "no-store");
        return to(new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)));
    }

    static CsvDownload to(Writer out) throws IOException {
        out.write(MARK);
        return new CsvDownload(out);
    }

    /** One line; nothing is an empty cell. */
    public void line(@Nullable Object... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            Object cell = cells[i];
            out.write(cell == null ? "" : quoted(harmless(cell)));
        }
        out.write("\r\n");
    }

    /** What was written so far goes to the browser. */
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** Numbers stay what they are, also below zero. */
    private static String harmless(Object cell) {
        String text = cell.toString();
        boolean formula = !(cell instanceof Number) && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == ';' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
