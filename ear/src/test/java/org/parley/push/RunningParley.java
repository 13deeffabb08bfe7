package org.parley.push;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.parley.benchmark.Launch;
import org.parley.benchmark.Server;
import org.parley.benchmark.SignIn;

/**
 * The assembled product with demo people on PostgreSQL, where tests can look behind it. Started once for all suites that
 * name it by {@code @ExtendWith}, stopped after the last.
 */
public final class RunningParley implements BeforeAllCallback {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static @Nullable Run running;

    @Override
    public void beforeAll(ExtensionContext context) {
        running = context.getRoot()
                .getStore(Namespace.GLOBAL)
                .getOrComputeIfAbsent(Run.class, type -> new Run(newFolder()), Run.class);
    }

    private static Run running() {
        return Objects.requireNonNull(running, "The suite is not extended by RunningParley");
    }

    public static URI uri() {
        return running().server.uri();
    }

    /** One of the demo people's first device, signed in once for all tests. */
    public static SignIn signIn(String userName) {
        return running().signIns.computeIfAbsent(userName, name -> SignIn.asDemo(uri(), name));
    }

    /** A further device. */
    static SignIn anotherDevice(String userName) {
        return SignIn.asDemo(uri(), userName);
    }

    /** A page's status, with a cookie header or none. */
    static int status(String method, String path, String cookie) {
        HttpRequest request = HttpRequest.newBuilder(uri().resolve(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Cookie", cookie)
                .header("Origin", uri().toString())
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes the database behind the server's back. */
    static void sql(String statement, @Nullable Object... parameters) {
        try (Connection connection = running().postgres.getPostgresDatabase().getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                prepared.setObject(i + 1, parameters[i]);
            }
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void stopDatabase() {
        running().stopDatabase();
    }

    static void startDatabaseAgain() {
        running().postgres = running().startDatabase();
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "parley-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The two processes and who is signed in. */
    private static final class Run implements AutoCloseable {
        private final Map<String, SignIn> signIns = new ConcurrentHashMap<>();
        private final int port = Server.freePort();
        private final Path folder;
        private final Server server;
        private EmbeddedPostgres postgres;

        Run(Path folder) {
            this.folder = folder;
            postgres = startDatabase();
            server = Server.start(
                    Launch.of(Path.of(System.getProperty("parley.jar", "target/parley.jar")), folder.resolve("parley"))
                            .withJvm("-Xmx512m")
                            .withDemo(8)
                            .withSetting("parley.demo.allow", true)
                            .withSetting("parley.database.class", "org.postgresql.ds.PGSimpleDataSource")
                            .withSetting("parley.database.port", port)
                            .withSetting("parley.database.name", "postgres")
                            .withSetting("parley.database.user", "postgres")
                            .withSetting("parley.database.password", "postgres"));
        }

        private EmbeddedPostgres startDatabase() {
            try {
                return EmbeddedPostgres.builder()
                        .setPort(port)
                        .setDataDirectory(folder.resolve("postgresql"))
                        .setCleanDataDirectory(false)
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void stopDatabase() {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                server.stop();
            } finally {
                stopDatabase();
            }
        }
    }
}
