package org.parley.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** The PostgreSQL that is installed on this machine, with a cluster of its own on a free port of the loopback interface. */
public final class PostgreSql implements Database {
    private static final String USER = "parley";
    private static final long COMMAND_SECONDS = 60;
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    private final Path folder;
    private final int port;
    private final AtomicBoolean stopped = new AtomicBoolean();

    private PostgreSql(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Makes and starts one in that folder. */
    public static PostgreSql start(Path folder) {
        PostgreSql server = new PostgreSql(folder, Server.freePort());
        server.run("initdb", "-D", server.cluster(), "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C");
        String options = "-p " + server.port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=";
        server.run("pg_ctl", "-D", server.cluster(), "-w", "-o", options, "-l", server.path("postgresql.log"), "start");
        Runtime.getRuntime()
                .addShutdownHook(new Thread(server::close)); // it would outlive a program that is ended by a signal
        return server;
    }

    @Override
    public Launch fresh(Launch launch, String name) {
        String port = Integer.toString(this.port);
        run("createdb", "-h", "127.0.0.1", "-p", port, "-U", USER, name);
        return launch.withSetting("parley.database.class", "org.postgresql.ds.PGSimpleDataSource")
                .withSetting("parley.database.server", "127.0.0.1")
                .withSetting("parley.database.port", port)
                .withSetting("parley.database.name", name)
                .withSetting("parley.database.user", USER)
                .withSetting("parley.database.password", "unused")
                .withSetting("parley.demo.allow", true);
    }

    @Override
    public void close() {
        if (stopped.compareAndSet(false, true)) {
            run("pg_ctl", "-D", cluster(), "-w", "-m", "fast", "stop");
        }
    }

    private String cluster() {
        return path("postgresql");
    }

    private String path(String name) {
        return folder.toAbsolutePath().resolve(name).toString();
    }

    private void run(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U")); // PostgreSQL refuses root; in a namespace of its own it is nobody
        }
        command.add(find(program));
        command.addAll(List.of(arguments));
        try {
            Files.createDirectories(folder);
            Path output = Files.createTempFile(folder, program, ".log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(COMMAND_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new ServerFailedException(
                        program + " failed: " + Files.readString(output, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailedException(program + " was interrupted");
        }
    }

    /** Debian keeps the server's programs out of the path. */
    private static String find(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        Stream<Path> folders = Stream.concat(Arrays.stream(path.split(":", -1)).map(Path::of), debianFolders());
        return folders.map(each -> each.resolve(program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new ServerFailedException(
                        String.format(Locale.ROOT, "%s was not found: is PostgreSQL's server installed?", program)))
                .toString();
    }

    private static Stream<Path> debianFolders() {
        if (!Files.isDirectory(DEBIAN)) {
            return Stream.empty();
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.map(version -> version.resolve("bin")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
