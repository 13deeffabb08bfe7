package org.parley.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** What Payara Micro finds on disk when it starts. */
final class ServerFiles {
    private ServerFiles() {}

    /** An empty folder for the server's own files: it holds nothing worth keeping, but another version's might linger. */
    static Path emptyFolder(Path data) throws IOException {
        Path folder = data.resolve("server");
        delete(folder);
        return folder;
    }

    /** Deletes a folder with all that is in it, where there is one. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
                for (Path each : deepestFirst) {
                    Files.delete(each);
                }
            }
        }
    }

    /** payara-config's logging.properties, with the one thing that it cannot know: where the log is. */
    static Path logging(Path logs) throws IOException {
        Properties logging = new Properties();
        try (InputStream ours = ServerFiles.class.getResourceAsStream("logging.properties")) {
            logging.load(ours);
        }
        logging.setProperty(
                "java.util.logging.FileHandler.pattern",
                logs.resolve("parley-%g.log").toString());
        Path file = logs.resolve("logging.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            logging.store(writer, null);
        }
        return file;
    }
}
