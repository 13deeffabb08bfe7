package org.parley.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The web module's files as written, for rules about what stands in them. Tests run in the module's folder. */
final class Sources {
    static final Path WEBAPP = Path.of("src/main/webapp");
    static final Path JAVA = Path.of("src/main/java");

    private Sources() {}

    /** Path to text of all files below a folder with one of these endings, {@code .xhtml} and the like. */
    static Map<Path, String> below(Path folder, String... endings) {
        Map<Path, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .forEach(file -> texts.put(file, text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a rule found, as {@code file: what}. */
    static List<String> found(Map<Path, String> texts, Pattern pattern) {
        return texts.entrySet().stream()
                .flatMap(each ->
                        pattern.matcher(each.getValue()).results().map(found -> each.getKey() + ": " + found.group()))
                .toList();
    }
}
