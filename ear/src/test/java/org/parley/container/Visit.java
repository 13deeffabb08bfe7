package org.parley.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.parley.benchmark.SignIn;
import org.parley.benchmark.SignInRefusedException;
import org.parley.push.SocketClient;

/** What a client sees of the deployment; apart from the test, whose class goes into the container without this one. */
final class Visit {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Visit() {}

    static void signInTalkAndSignOut(URI server) {
        assertThat(status(server, "GET", "/ready", "none=1")).isEqualTo(200);
        SignIn annas = SignIn.asDemo(server, "anna");
        SignIn bens = SignIn.asDemo(server, "ben");
        try (SocketClient anna = SocketClient.open(server, annas);
                SocketClient ben = SocketClient.open(server, bens)) {
            long id = anna.directWith("ben");
            anna.post(id, "Morning!");
            ben.awaitMessage(id, "Morning!");
            assertThat(status(server, "GET", "/user/signed-in", annas.header())).isEqualTo(204);
            status(server, "POST", "/user/sign-out", annas.header());
            assertThat(anna.awaitClose()).isEqualTo(4001);
            assertThat(status(server, "GET", "/user/signed-in", annas.header())).isEqualTo(401);
            assertThat(ben.isOpen()).isTrue();
        }
    }

    static void nobodyComesInWithout(URI server) {
        assertThatThrownBy(() -> SignIn.at(server, "anna", "wrong")).isInstanceOf(SignInRefusedException.class);
        assertThatThrownBy(() -> SignIn.at(server, "nobody", "wrong")).isInstanceOf(SignInRefusedException.class);
        SignIn forged = new SignIn("anna", "x".repeat(43));
        assertThatThrownBy(() -> SocketClient.open(server, forged))
                .hasRootCauseMessage("Unexpected HTTP response status code 401");
        assertThat(status(server, "GET", "/", forged.header())).isEqualTo(302);
        assertThat(status(server, "GET", "/user/people.xhtml", forged.header())).isEqualTo(302);
        assertThat(status(server, "GET", "/WEB-INF/web.xml", forged.header())).isBetween(400, 499);
    }

    /** Deletes what an earlier run left behind: the server starts with the deployment, on an empty folder. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
        Files.createDirectories(folder);
    }

    private static int status(URI server, String method, String path, String cookie) {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Cookie", cookie)
                .header("Origin", server.toString())
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
