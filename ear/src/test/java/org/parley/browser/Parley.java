package org.parley.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parley.benchmark.Launch;
import org.parley.benchmark.Server;

/** The assembled program, running. It keeps its port and its data over every stop, so that open pages find it again. */
public final class Parley implements AutoCloseable {
    private Server server;

    private Parley(Server server) {
        this.server = server;
    }

    /** Starts an empty one on Derby and waits until it is ready. */
    public static Parley empty() {
        return start(launch());
    }

    /** Starts one on Derby with so many demo people. */
    public static Parley withDemo(int people) {
        return start(launch().withDemo(people));
    }

    public static Parley start(Launch launch) {
        return new Parley(Server.start(launch));
    }

    /** A start on a folder of its own, with as little memory as two cores can share with others. */
    public static Launch launch() {
        try {
            Path target = Files.createDirectories(Path.of("target", "browser"));
            Path folder = Files.createTempDirectory(target.toAbsolutePath(), "parley-");
            return Launch.of(Path.of(System.getProperty("parley.jar", "target/parley.jar")), folder)
                    .withJvm("-Xmx512m");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its address, without a path. */
    public URI uri() {
        return server.uri();
    }

    /** What it wrote to its standard output. */
    public String output() {
        try {
            return Files.readString(server.log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it as an operator does, by SIGTERM. */
    public void stop() {
        server.stop();
    }

    /** Ends it as a power cut does. */
    public void kill() {
        server.kill();
    }

    /** Starts it again, after {@link #stop} or {@link #kill}. */
    public void startAgain() {
        server = Server.start(server.launch(), server.port());
    }

    @Override
    public void close() {
        server.close();
    }
}
