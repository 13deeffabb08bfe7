package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.benchmark.Launch;
import org.parley.benchmark.Server;
import org.parley.benchmark.SignIn;
import org.parley.push.SocketClient;
import tools.jackson.databind.JsonNode;

/** The operator's commands on the assembled program: a round trip while people write, and what is refused. */
class OperatorIT {
    private static final int END_WITHIN_SECONDS = 120;

    @TempDir
    static Path folder;

    @Test
    @Timeout(600)
    void derbyComesBackAsItWas() throws Exception {
        Launch launch = Jar.on(folder.resolve("derby")).withDemo(4);
        Path file = folder.resolve("derby.zip");
        int acknowledged = backUpUnderLoad(launch, file);
        Path again = folder.resolve("derby-stopped.zip");
        assertThat(command(launch, "backup", again.toString())).startsWith("The backup is in " + again);
        assertThat(command(launch, "backup", again.toString())).contains("exists already");
        assertThat(command(launch, "restore", again.toString())).contains("There is a database in");
        assertThat(command(launch, "verify-audit", file.toString(), again.toString()))
                .contains("The audit log is whole");
        assertThat(command(launch, "reset-password", "ben")).contains("/user/new-password.xhtml?key=");
        Launch other = launch.in(folder.resolve("derby-other"));
        Files.createDirectories(other.data());
        comesBack(other, file, acknowledged);
    }

    @Test
    @Timeout(600)
    void postgreSqlComesBackAsItWas() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE other");
            }
            Launch launch = Jar.on(folder.resolve("postgresql"))
                    .withDemo(4)
                    .withSetting("parley.demo.allow", true)
                    .withSetting("parley.database.class", "org.postgresql.ds.PGSimpleDataSource")
                    .withSetting("parley.database.port", postgres.getPort())
                    .withSetting("parley.database.name", "postgres")
                    .withSetting("parley.database.user", "postgres")
                    .withSetting("parley.database.password", "postgres");
            Path file = folder.resolve("postgresql.zip");
            int acknowledged = backUpUnderLoad(launch, file);
            assertThat(command(launch, "restore", file.toString())).contains("not empty");
            comesBack(launch.withSetting("parley.database.name", "other"), file, acknowledged);
        }
    }

    @Test
    void whatIsNoCommandIsRefusedInOneSentence() throws Exception {
        Launch launch = Jar.on(folder.resolve("none"));
        assertThat(command(launch, "backup", "x.zip")).contains("there is no data folder");
        Files.createDirectories(launch.data());
        assertThat(command(launch, "backup", "x.zip")).contains("There is no database in");
        assertThat(command(launch, "restore", folder.resolve("missing.zip").toString()))
                .contains("missing.zip");
        Path letter = Files.writeString(folder.resolve("letter.zip"), "Dear operator");
        assertThat(command(launch, "restore", letter.toString())).contains("no whole backup");
        assertThat(command(launch, "verify-audit")).contains("There is no database in");
        assertThat(command(launch, "fly")).contains("the commands are");
        assertThat(command(launch, "backup")).contains("the commands are");
    }

    /** How many messages were acknowledged before the backup was begun: those must be in it. */
    private static int backUpUnderLoad(Launch launch, Path file) throws Exception {
        try (Server server = Server.start(launch);
                SocketClient anna = SocketClient.open(server.uri(), SignIn.asDemo(server.uri(), "anna"))) {
            refusesStrangers(server);
            long ben = anna.directWith("ben");
            AtomicInteger written = new AtomicInteger();
            AtomicBoolean enough = new AtomicBoolean();
            Thread writer = new Thread(() -> {
                while (!enough.get()) {
                    JsonNode answer = anna.post(ben, UUID.randomUUID().toString(), "number " + written.get());
                    // Who writes faster than a person may is asked to wait; then nothing was stored.
                    if (answer.get("type").asString().equals("ok")) {
                        written.incrementAndGet();
                    }
                }
            });
            writer.start();
            try {
                while (written.get() < 5) {
                    Thread.onSpinWait();
                }
                int before = written.get();
                assertThat(command(launch, "backup", file.toString())).startsWith("The backup is in " + file);
                assertThat(command(launch, "restore", file.toString())).contains("stop it first");
                assertThat(command(launch, "verify-audit", file.toString())).contains("The audit log is whole");
                String link = command(launch, "reset-password", "anna");
                assertThat(status(server, link.substring(link.indexOf("/user/"))))
                        .isEqualTo(HttpURLConnection.HTTP_OK);
                assertThat(command(launch, "reset-password", "nobody")).contains("nobody active is called nobody");
                assertThat(command(launch, "reset-password")).contains("takes a user name");
                return before;
            } finally {
                enough.set(true);
                writer.join();
            }
        }
    }

    private static int status(Server server, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.uri().resolve(path)).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static void refusesStrangers(Server server) throws IOException, InterruptedException {
        List<String> key = Files.readAllLines(server.launch().data().resolve("operator.key"));
        assertThat(key.get(0)).isEqualTo(server.uri().toString());
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri().resolve("/operator/backup"));
        List<HttpRequest> refused = new ArrayList<>();
        refused.add(request.copy().POST(HttpRequest.BodyPublishers.noBody()).build());
        refused.add(request.copy()
                .header("Authorization", "Bearer x" + key.get(1))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
        refused.add(
                request.copy().header("Authorization", "Bearer " + key.get(1)).build());
        refused.add(request.copy()
                .header("Authorization", "Bearer " + key.get(1))
                .header("X-Forwarded-For", "192.0.2.1")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
        for (HttpRequest each : refused) {
            assertThat(http.send(each, HttpResponse.BodyHandlers.discarding()).statusCode())
                    .isEqualTo(HttpURLConnection.HTTP_NOT_FOUND);
        }
    }

    private static void comesBack(Launch launch, Path file, int acknowledged) throws Exception {
        assertThat(command(launch, "restore", file.toString())).contains("is back. Start Parley.");
        try (Server server = Server.start(launch);
                SocketClient ben = SocketClient.open(server.uri(), SignIn.asDemo(server.uri(), "ben"))) {
            long anna = ben.directWith("anna");
            List<String> texts = numbers(ben, anna);
            assertThat(texts.size()).isGreaterThanOrEqualTo(acknowledged);
            for (int i = 0; i < texts.size(); i++) {
                assertThat(texts.get(i)).isEqualTo("number " + i);
            }
            assertThat(command(launch, "verify-audit", file.toString())).contains("The audit log is whole");
            ben.post(anna, "and on");
            assertThat(numbers(ben, anna)).hasSameSizeAs(texts);
        }
    }

    /** The numbered messages of a conversation, all of them, in their order. */
    private static List<String> numbers(SocketClient client, long conversationId) {
        List<String> texts = new ArrayList<>();
        long after = 0;
        while (true) {
            JsonNode page = client.ask("history", "conversationId", conversationId, "after", after)
                    .get("messages");
            for (JsonNode each : page) {
                after = Math.max(after, each.get("seq").asLong());
                if (each.get("text").asString().startsWith("number ")) {
                    texts.add(each.get("text").asString());
                }
            }
            if (page.isEmpty()) {
                return texts;
            }
        }
    }

    /** Runs a command of parley.jar as an operator does, and answers what it says. */
    private static String command(Launch launch, String... words) throws Exception {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-jar", launch.jar().toAbsolutePath().toString()));
        line.addAll(List.of(words));
        Path said = Files.createTempFile(folder, "command-", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().putAll(launch.environment());
        builder.environment().put("PARLEY_DATA", launch.data().toAbsolutePath().toString());
        Process process = builder.start();
        try {
            assertThat(process.waitFor(END_WITHIN_SECONDS, TimeUnit.SECONDS)).isTrue();
            List<String> lines = Files.readAllLines(said);
            assertThat(lines).hasSize(1);
            assertThat(process.exitValue()).isEqualTo(lines.get(0).startsWith("Parley: ") ? 1 : 0);
            return lines.get(0);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
