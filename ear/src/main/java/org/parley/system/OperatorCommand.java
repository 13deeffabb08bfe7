package org.parley.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * {@code java -jar parley.jar backup FILE} and its like: asks the server that runs on the data folder, or, where none does,
 * opens the database itself. Each ends with one sentence and says by its exit code whether it was done.
 */
final class OperatorCommand {
    private static final String USAGE =
            "the commands are: backup FILE, restore FILE, verify-audit [BACKUP ...], reset-password USER, version";
    private static final List<String> FILES = List.of("backup", "restore");
    private static final List<String> ACTIONS = List.of("verify-audit", "reset-password");

    private static final int OK = HttpURLConnection.HTTP_OK;
    private static final int CONFLICT = HttpURLConnection.HTTP_CONFLICT;
    private static final int FAILED = HttpURLConnection.HTTP_INTERNAL_ERROR;

    private static final Duration CONNECT = Duration.ofSeconds(10);

    /** Its level holds as long as somebody holds the logger. */
    private static final Logger ALL_LOGS = Logger.getLogger("");

    private final Path data;
    private final PrintStream out;

    OperatorCommand(Path data, PrintStream out) {
        ALL_LOGS.setLevel(Level.SEVERE);
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
        String name = words.get(0);
        if (name.equals("version") && words.size() == 1) {
            out.println("Parley " + version());
            return;
        }
        if (!(FILES.contains(name) && words.size() == 2) && !ACTIONS.contains(name)) {
            throw new IOException(USAGE);
        }
        if (!Files.isDirectory(data)) {
            throw new IOException("there is no data folder " + data + ": name it by " + Setting.DATA.variable());
        }
        Files.createDirectories(data.resolve("logs"));
        try (Program program = Program.unpacked();
                FileChannel channel =
                        FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            boolean running = lock == null;
            switch (name) {
                case "backup" -> backup(program, file(words.get(1)), running);
                case "restore" -> restore(program, file(words.get(1)), running);
                default -> act(program, words, running);
            }
        }
    }

    private static String version() throws IOException {
        try (InputStream version = OperatorCommand.class.getResourceAsStream("version.txt")) {
            return version == null ? "" : new String(version.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private static Path file(String word) {
        return Path.of(word).toAbsolutePath();
    }

    private void backup(Program program, Path file, boolean running) throws IOException {
        if (Files.exists(file)) {
            throw new IOException(file + " exists already");
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            if (running) {
                ask("backup", List.of(), HttpResponse.BodyHandlers.ofFile(part), Files::readString);
            } else {
                program.run("backup", part.toString());
            }
            String said = program.run("check", part.toString());
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            out.println("The backup is in " + file + " (" + said + ", " + Files.size(file) + " bytes).");
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** What was derived from another database must not answer for this one. */
    private void restore(Program program, Path file, boolean running) throws IOException {
        if (running) {
            throw new IOException("a server runs on " + data + ": stop it first");
        }
        String said = program.run("check", file.toString());
        program.run("restore", file.toString());
        ServerFiles.delete(data.resolve("search"));
        out.println("The backup of " + said + " is back. Start Parley.");
    }

    private void act(Program program, List<String> words, boolean running) throws IOException {
        List<String> more = new ArrayList<>(words.subList(1, words.size()));
        if (words.get(0).equals("verify-audit")) {
            for (int i = 0; i < more.size(); i++) {
                more.set(i, program.run("anchor", file(more.get(i)).toString()));
            }
        }
        if (running) {
            out.println(ask(words.get(0), more, HttpResponse.BodyHandlers.ofString(), answer -> answer));
        } else {
            more.add(0, words.get(0));
            out.println(program.run(more.toArray(String[]::new)));
        }
    }

    /** Asks the server that runs, and answers what it says or has written. */
    private <T> T ask(String action, List<String> words, HttpResponse.BodyHandler<T> handler, Reader<T> refusal)
            throws IOException {
        List<String> key;
        try {
            key = Files.readAllLines(data.resolve("operator.key"));
        } catch (IOException e) {
            throw new IOException("the server runs, but " + data.resolve("operator.key") + " cannot be read", e);
        }
        String body = words.stream()
                .map(each -> "word=" + URLEncoder.encode(each, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(key.get(0) + "/operator/" + action))
                .header("Authorization", "Bearer " + key.get(1))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<T> answer =
                    HttpClient.newBuilder().connectTimeout(CONNECT).build().send(request, handler);
            if (answer.statusCode() == CONFLICT || answer.statusCode() == FAILED) {
                throw new IOException(Program.sentence(refusal.read(answer.body())));
            }
            if (answer.statusCode() != OK) {
                throw new IOException("the server answers " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** What a body says. */
    private interface Reader<T> {
        String read(T body) throws IOException;
    }
}
