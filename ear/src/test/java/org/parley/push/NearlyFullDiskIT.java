package org.parley.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.benchmark.Launch;
import org.parley.benchmark.Server;
import org.parley.benchmark.SignIn;

/** Less free disk than the operator wants kept: the server is there, but not ready, and writes nothing. */
class NearlyFullDiskIT {
    private static final long THOUSAND_TERABYTES = 1_000_000_000_000_000L;
    private static final long START = TimeUnit.SECONDS.toNanos(180);

    @TempDir
    Path folder;

    @Test
    void refusesToWriteAndIsNotReady() throws Exception {
        int port = Server.freePort();
        URI uri = URI.create("http://127.0.0.1:" + port);
        Launch launch = Launch.of(Path.of(System.getProperty("parley.jar", "target/parley.jar")), folder)
                .withJvm("-Xmx512m")
                .withDemo(3)
                .withSetting("parley.disk.min-free", THOUSAND_TERABYTES);
        Process process = Server.process(launch, port, folder.resolve("server.log"));
        try {
            awaitNotReady(uri, process);
            try (SocketClient anna = SocketClient.open(uri, SignIn.asDemo(uri, "anna"))) {
                long id = anna.welcome().at("/conversations/0/id").asLong();
                assertThat(SocketClient.codeOf(anna.post(id, "one", "hello"))).isEqualTo("tryAgain");
                assertThat(SocketClient.codeOf(anna.ask("open", "conversationId", id)))
                        .isEqualTo("ok");
            }
        } finally {
            process.destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** Until the application stands, the server's own page answers, or nobody. */
    private static void awaitNotReady(URI uri, Process process) throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        long end = System.nanoTime() + START;
        while (true) {
            assertThat(process.isAlive()).isTrue();
            assertThat(System.nanoTime()).as("answers within 180 s").isLessThan(end);
            try {
                HttpResponse<String> ready = http.send(
                        HttpRequest.newBuilder(uri.resolve("/ready")).build(), HttpResponse.BodyHandlers.ofString());
                if (ready.statusCode() == 503 && ready.body().contains("the disk is nearly full")) {
                    return;
                }
            } catch (java.io.IOException e) {
                // Nobody listens yet.
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }
}
