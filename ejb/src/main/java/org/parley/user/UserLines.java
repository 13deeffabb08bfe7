package org.parley.user;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file of users (CSV in UTF-8 with a line of column names; commas, or semicolons as spreadsheets write them where
 * the comma is in numbers), read one after the other. What looks like a formula is text like any other.
 */
final class UserLines {
    static final String USER_NAME = "user_name";
    static final String NAME = "name";
    static final String DEPARTMENT = "department";
    static final String TELEPHONE = "telephone";
    static final String EMAIL = "email";

    /** Lines of people in a file. */
    static final int LINES_MAX = 100_000;

    /** UTF-16 units of a line: a quote without an end must not take the file into memory. */
    private static final int LINE_MAX = 100_000;

    private static final int HEAD_MAX = 4_096;
    private static final char MARK = '\uFEFF';
    /** What the decoder writes for bytes that are no UTF-8. */
    private static final String BROKEN = "\uFFFD";

    private static final Set<String> REQUIRED = Set.of(USER_NAME, NAME);
    private static final Set<String> COLUMNS = Set.of(USER_NAME, NAME, DEPARTMENT, TELEPHONE, EMAIL);

    private final Bounded reader;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private List<String> columns = List.of();
    private int lines;
    private boolean ended;

    UserLines(InputStream csv) {
        try {
            BufferedReader text = new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8), HEAD_MAX);
            char delimiter = delimiter(text);
            reader = new Bounded(text);
            parser = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(delimiter)
                    .setIgnoreEmptyLines(false)
                    .get()
                    .parse(reader);
            records = parser.iterator();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next line, or null at the end; behind a line after which nothing can be read there is none. */
    @Nullable
    UserLine next() {
        UserLine line = null;
        while (line == null && !ended) {
            line = read(parser.getCurrentLineNumber() + 1);
        }
        return line;
    }

    /** Null for an empty line, the names of columns, and the end. */
    private @Nullable UserLine read(long number) {
        try {
            reader.begin();
            ended = !records.hasNext();
            if (ended) {
                return null;
            }
            CSVRecord cells = records.next();
            if (cells.size() == 1 && cells.get(0).isBlank()) {
                return null;
            }
            return columns.isEmpty() ? head(number, cells) : line(number, cells);
        } catch (UncheckedIOException | IllegalStateException e) {
            ended = true;
            return UserLine.bad(number, ImportFault.QUOTES);
        }
    }

    private @Nullable UserLine head(long number, CSVRecord cells) {
        List<String> names = cells.stream().map(String::strip).toList();
        boolean known = COLUMNS.containsAll(names) && new HashSet<>(names).size() == names.size();
        if (!known || !names.containsAll(REQUIRED)) {
            ended = true;
            boolean broken = names.stream().anyMatch(name -> name.contains(BROKEN));
            return UserLine.bad(number, broken ? ImportFault.ENCODING : ImportFault.COLUMNS);
        }
        columns = names;
        return null;
    }

    private UserLine line(long number, CSVRecord cells) {
        lines++;
        if (lines > LINES_MAX) {
            ended = true;
            return UserLine.bad(number, ImportFault.TOO_MANY);
        }
        if (cells.size() != columns.size()) {
            return UserLine.bad(number, ImportFault.CELLS);
        }
        if (cells.stream().anyMatch(cell -> cell.contains(BROKEN))) {
            return UserLine.bad(number, ImportFault.ENCODING);
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            values.put(columns.get(i), cells.get(i));
        }
        return new UserLine(number, values, null);
    }

    /** By the line of column names, of which none holds either; goes past the mark before it. */
    private static char delimiter(BufferedReader text) throws IOException {
        text.mark(HEAD_MAX);
        boolean semicolon = false;
        int first = text.read();
        for (int c = first, i = 1; c >= 0 && c != '\n' && c != '\r' && i < HEAD_MAX; c = text.read(), i++) {
            semicolon |= c == ';';
        }
        text.reset();
        if (first == MARK) {
            text.skip(1);
        }
        return semicolon ? ';' : ',';
    }

    private static final class Bounded extends FilterReader {
        private int read;

        Bounded(Reader in) {
            super(in);
        }

        /** A line begins; what the parser has read ahead of it is little. */
        void begin() {
            read = 0;
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            count(1);
            return c;
        }

        @Override
        public int read(char[] buffer, int from, int length) throws IOException {
            int number = super.read(buffer, from, length);
            count(Math.max(0, number));
            return number;
        }

        private void count(int number) throws IOException {
            read += number;
            if (read > LINE_MAX) {
                throw new IOException("a line without an end");
            }
        }
    }
}
