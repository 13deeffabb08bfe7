package org.parley.system;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * {@code java -jar parley.jar backup FILE} and its like: asks the server that runs on the data folder, or, where none does,
 * opens the database itself. Each ends with one sentence and says by its exit code whether it was done.
 */
final class OperatorCommand {
    private static final String USAGE = "the commands are: backup FILE, restore FILE";
    private static final Duration CONNECT = Duration.ofSeconds(10);

    /** Its level holds as long as somebody holds the logger. */
    private static final Logger ALL_LOGS = Logger.getLogger("");

    private final Path data;
    private final PrintStream out;

    OperatorCommand(Path data, PrintStream out) {
        ALL_LOGS.setLevel(Level.WARNING);
        this.data = data;
        this.out = out;
    }

    /** Whether these arguments of parley.jar are a command, and not settings. */
    static boolean isMeant(String[] arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("--");
    }

    /**
     * Does what the words say.
     *
     * @throws IOException with a sentence for the operator
     */
    void run(List<String> words) throws IOException {
        if (words.size() != 2 || !List.of("backup", "restore").contains(words.get(0))) {
            throw new IOException(USAGE);
        }
        if (!Files.isDirectory(data)) {
            throw new IOException("there is no data folder " + data + ": name it by " + Setting.DATA.variable());
        }
        Path file = Path.of(words.get(1)).toAbsolutePath();
        try (Program program = Program.unpacked();
                FileChannel channel =
                        FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (words.get(0).equals("backup")) {
                backup(program, file, lock == null);
            } else if (lock == null) {
                throw new IOException("a server runs on " + data + ": stop it first");
            } else {
                restore(program, file);
            }
        }
    }

    private void backup(Program program, Path file, boolean running) throws IOException {
        if (Files.exists(file)) {
            throw new IOException(file + " exists already");
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            if (running) {
                fetch(part);
            } else {
                program.call("backup", part);
            }
            String said = program.call("check", part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            out.println("The backup is in " + file + " (" + said + ", " + Files.size(file) + " bytes).");
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** What was derived from another database must not answer for this one. */
    private void restore(Program program, Path file) throws IOException {
        String said = program.call("check", file);
        program.call("restore", file);
        ServerFiles.delete(data.resolve("search"));
        out.println("The backup of " + said + " is back. Start Parley.");
    }

    private void fetch(Path file) throws IOException {
        List<String> key;
        try {
            key = Files.readAllLines(data.resolve("operator.key"));
        } catch (IOException e) {
            throw new IOException("the server runs, but " + data.resolve("operator.key") + " cannot be read", e);
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(key.get(0) + "/operator/backup"))
                .header("Authorization", "Bearer " + key.get(1))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            HttpResponse<Path> answer = HttpClient.newBuilder()
                    .connectTimeout(CONNECT)
                    .build()
                    .send(request, HttpResponse.BodyHandlers.ofFile(file));
            if (answer.statusCode() == 409 || answer.statusCode() == 500) {
                throw new IOException(Files.readString(file));
            }
            if (answer.statusCode() != 200) {
                throw new IOException("the server answers " + answer.statusCode());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
