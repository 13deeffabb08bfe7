package org.parley.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The assembled product as a process of its own on a free port of the loopback interface. Closing it stops it. */
public final class Server implements AutoCloseable {
    /** Payara Micro needs 9 to 35 s on two cores; far more where much else runs on them. */
    private static final Duration START = Duration.ofMinutes(5);

    private static final Duration STOP = Duration.ofMinutes(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final int LOG_TAIL_LINES = 40;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Launch launch;
    private final Process process;
    private final int port;
    private final Path log;
    private final Thread hook;
    private final Duration startTime;

    private Server(Launch launch, Process process, int port, Path log) {
        long begin = System.nanoTime();
        this.launch = launch;
        this.process = process;
        this.port = port;
        this.log = log;
        hook = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(hook);
        awaitReady();
        startTime = Duration.ofNanos(System.nanoTime() - begin);
    }

    /**
     * Starts the server and waits until it is ready (GET /ready answers 200).
     *
     * @throws ServerFailedException when it ends or is not ready within five minutes; no process is left behind
     */
    public static Server start(Launch launch) {
        return start(launch, freePort());
    }

    /** The same on a given port: for a server that comes back where its clients look for it. */
    public static Server start(Launch launch, int port) {
        try {
            Files.createDirectories(launch.data());
            Path log = Files.createTempFile(launch.folder(), "server-", ".log");
            return new Server(launch, process(launch, port, log), port, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the program with further arguments and without waiting for anything: for starts that are meant to fail. */
    public static Process process(Launch launch, int port, Path log) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(launch.jvm());
        command.addAll(List.of("-jar", launch.jar().toAbsolutePath().toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(launch.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(launch.environment());
        builder.environment().put("PARLEY_PORT", Integer.toString(port));
        builder.environment()
                .putIfAbsent("PARLEY_DATA", launch.data().toAbsolutePath().toString());
        return builder.start();
    }

    /** A port of the loopback interface that was free a moment ago. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server's address, without a path. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** Where everything goes that the server writes to its standard output and error. */
    public Path log() {
        return log;
    }

    /** How it was started: {@code Server.start(server.launch())} starts it again on the same data. */
    public Launch launch() {
        return launch;
    }

    /** From the start of the process to readiness. */
    public Duration startTime() {
        return startTime;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** CPU time and memory of the process so far. */
    public Usage usage() {
        return Usage.of(process.pid());
    }

    /**
     * Waits until the process has ended by itself.
     *
     * @return its exit code
     * @throws ServerFailedException when it still lives after that time
     */
    public int awaitExit(Duration atMost) {
        try {
            if (process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ServerFailedException("The server still runs after " + atMost + ".\n" + tail(log));
    }

    /** Ends it cleanly by SIGTERM; by SIGKILL, and with an exception, when it does not end within 60 s. */
    public void stop() {
        process.destroy();
        try {
            awaitExit(STOP);
        } finally {
            kill();
        }
    }

    /** Ends it at once by SIGKILL, as a power cut would, and waits for its end. */
    public void kill() {
        process.destroyForcibly();
        awaitExit(STOP);
        forget();
    }

    /** No server outlives the program that started it; one that has ended need not be remembered. */
    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // This program is just ending: the hook runs, and finds the process gone.
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void awaitReady() {
        long end = System.nanoTime() + START.toNanos();
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new ServerFailedException(
                        "The server ended with " + process.exitValue() + " before it was ready.\n" + tail(log));
            }
            if (System.nanoTime() > end) {
                kill();
                throw new ServerFailedException("The server was not ready after " + START + ".\n" + tail(log));
            }
            pause();
        }
    }

    private boolean isReady() {
        HttpRequest request = HttpRequest.newBuilder(uri().resolve("/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            throw new ServerFailedException("Interrupted while the server started.");
        }
    }

    private void pause() {
        try {
            process.waitFor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String tail(Path log) {
        try {
            List<String> lines =
                    List.of(Files.readString(log, StandardCharsets.UTF_8).split("\n", -1));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_TAIL_LINES), lines.size()));
        } catch (IOException e) {
            return "(its log cannot be read: " + e.getMessage() + ")";
        }
    }
}
