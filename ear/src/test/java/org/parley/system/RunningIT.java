package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.benchmark.Server;

class RunningIT {
    @TempDir
    static Path folder;

    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.start(Jar.on(folder));
    }

    @AfterAll
    static void stop() {
        server.close();
        Path database = server.launch().data().resolve("database");
        assertThat(database).exists();
        // Derby's lock files stay behind when nobody closes it.
        assertThat(database.resolve("db.lck")).doesNotExist();
        assertThat(database.resolve("dbex.lck")).doesNotExist();
    }

    @Test
    void answersAtTheRootAndIsReady() throws Exception {
        HttpResponse<String> ready = get("/ready");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).isEqualToIgnoringNewLines("ready");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/ready"})
    void keepsTheServersOwnPagesShut(String path) throws Exception {
        assertThat(get(path).statusCode()).isIn(403, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/openapi"})
    void asksForASignInWhereTheServerHasPagesOfItsOwn(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/user/openid", "/user/openid/callback?code=1&state=1"})
    void knowsNoOtherWayInThanTheForm(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
        assertThat(get("/user/sign-in.xhtml?openid=away").body())
                .contains("signIn:password")
                .doesNotContain("openid")
                .doesNotContain("class=\"error\"");
    }

    @Test
    void aSecondProcessOnTheSameFolderIsRefused() throws Exception {
        assertThat(RefusedStart.sentence(Jar.on(folder))).contains("locked by another process");
    }

    @Test
    void aSecondProcessOnTheSamePortIsRefused(@TempDir Path other) throws Exception {
        assertThat(RefusedStart.sentence(Jar.on(other), server.port()))
                .contains("cannot listen on 127.0.0.1:" + server.port());
    }

    @Test
    void saysWhereItIs() throws IOException {
        assertThat(Files.readString(server.log())).contains("Parley is ready: " + server.uri());
    }

    @Test
    void writesFramesStraightToTyrus() throws IOException {
        assertThat(Files.readString(server.launch().data().resolve("logs").resolve("parley-0.log")))
                .contains("Frames go straight to Tyrus's writer");
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(server.uri().resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
