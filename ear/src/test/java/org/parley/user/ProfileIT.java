package org.parley.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.benchmark.FileClient;
import org.parley.benchmark.SignIn;
import org.parley.browser.Pixels;
import org.parley.push.RunningParley;
import org.parley.push.SocketClient;
import tools.jackson.databind.JsonNode;

/** Pictures over HTTP as docs/files.md says, and the preferences that the server checks. */
@ExtendWith(RunningParley.class)
class ProfileIT {
    private static final String PATH = "/user/picture";
    private static final byte[] PNG = Pixels.png(40, 30, Color.ORANGE);

    /** Nobody that other suites know by his looks. */
    private final SignIn gabis = RunningParley.signIn("user0007");

    private final SignIn bens = RunningParley.signIn("ben");
    private final FileClient gabi = new FileClient(RunningParley.uri(), gabis);
    private final FileClient ben = new FileClient(RunningParley.uri(), bens);

    @Test
    void nobodyWithoutASignInAndNoForeignPageComesIn() {
        FileClient nobody = new FileClient(RunningParley.uri(), new SignIn("anna", "x".repeat(43)));
        // The server itself forbids what is to change something and comes from nobody.
        assertThat(nobody.ask("PUT", PATH, BodyPublishers.ofByteArray(PNG)).statusCode())
                .isIn(401, 403);
        assertThat(nobody.ask("DELETE", PATH, BodyPublishers.noBody()).statusCode())
                .isIn(401, 403);
        long version = put(gabi, PNG);
        String address = PATH + "/" + id() + "?v=" + version;
        assertThat(nobody.get(address).statusCode()).isEqualTo(401);
        assertThat(nobody.get("/user/preferences.xhtml").statusCode()).isEqualTo(302);
        String[] foreign = {"Origin", "https://evil.example"};
        assertThat(gabi.ask("PUT", PATH, BodyPublishers.ofByteArray(PNG), foreign)
                        .statusCode())
                .isEqualTo(403);
        assertThat(gabi.ask("DELETE", PATH, BodyPublishers.noBody(), foreign).statusCode())
                .isEqualTo(403);
        assertThat(ben.get(address).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyChangesAnothersPicture() {
        long version = put(gabi, PNG);
        long id = id();
        for (String path : List.of(PATH + "/" + id, PATH + "/", PATH + "/" + id + "?v=" + version)) {
            assertThat(ben.ask("PUT", path, BodyPublishers.ofByteArray(PNG)).statusCode())
                    .isEqualTo(405);
            assertThat(ben.ask("DELETE", path, BodyPublishers.noBody()).statusCode())
                    .isEqualTo(405);
        }
        assertThat(ben.ask("POST", PATH, BodyPublishers.ofByteArray(PNG)).statusCode())
                .isEqualTo(405);
        // Whose picture it is, no parameter and no header says.
        ben.ask("DELETE", PATH + "?userId=" + id, BodyPublishers.noBody());
        assertThat(ben.get(PATH + "/" + id + "?v=" + version).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsNoPictureIsRefusedAndTheOneBeforeStays() {
        long version = put(gabi, PNG);
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        for (byte[] bytes : List.of(
                new byte[0],
                svg.getBytes(StandardCharsets.UTF_8),
                "<html><body>hello</body></html>".getBytes(StandardCharsets.UTF_8),
                Arrays.copyOf(PNG, PNG.length / 2),
                Arrays.copyOf(PNG, 20))) {
            HttpResponse<String> answer =
                    gabi.ask("PUT", PATH, BodyPublishers.ofByteArray(bytes), "Content-Type", "image/png");
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("\"code\":\"invalid\"");
        }
        byte[] large = new byte[2 * 1024 * 1024 + 1];
        assertThat(gabi.ask("PUT", PATH, BodyPublishers.ofByteArray(large)).statusCode())
                .isEqualTo(413);
        // Without a length that could be believed.
        BodyPublisher endless = BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(large));
        assertThat(gabi.ask("PUT", PATH, endless).statusCode()).isEqualTo(413);
        assertThat(ben.get(PATH + "/" + id() + "?v=" + version).statusCode()).isEqualTo(200);
    }

    @Test
    void aPictureIsASquareThatBrowsersKeepUntilThereIsAnother() {
        long first = put(gabi, PNG);
        long id = id();
        String address = PATH + "/" + id + "?v=" + first;
        HttpResponse<byte[]> answer = ben.get(address);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, max-age=31536000, immutable");
        BufferedImage picture = Pixels.read(answer.body());
        assertThat(picture.getWidth()).isEqualTo(256);
        assertThat(picture.getHeight()).isEqualTo(256);
        for (String none : List.of(
                PATH + "/" + id,
                PATH + "/" + id + "?v=",
                PATH + "/" + id + "?v=1",
                PATH + "/" + id + "?v=-1",
                PATH + "/" + id + "?v=" + "9".repeat(40),
                PATH + "/0?v=" + first,
                PATH + "/" + "9".repeat(30) + "?v=" + first,
                PATH + "/x?v=" + first,
                PATH + "?v=" + first)) {
            HttpResponse<byte[]> missing = ben.get(none);
            assertThat(missing.statusCode()).as(none).isEqualTo(404);
            assertThat(missing.headers().firstValue("Cache-Control")).hasValue("no-store");
        }
        long second = put(gabi, PNG);
        assertThat(second).isGreaterThan(first);
        assertThat(ben.get(address).statusCode()).isEqualTo(404);
        assertThat(gabi.ask("DELETE", PATH, BodyPublishers.noBody()).statusCode())
                .isEqualTo(204);
        assertThat(ben.get(PATH + "/" + id + "?v=" + second).statusCode()).isEqualTo(404);
        assertThat(gabi.ask("DELETE", PATH, BodyPublishers.noBody()).statusCode())
                .isEqualTo(204);
    }

    @Test
    void everybodyHearsOfAPictureAndTheRosterIsAnother() {
        try (SocketClient line = SocketClient.open(RunningParley.uri(), bens)) {
            String roster = line.welcome().get("roster").asString();
            long id = id();
            long version = put(gabi, PNG);
            line.await(
                    "the new picture",
                    event -> isPerson(event, id) && event.at("/person/picture").asLong() == version);
            gabi.ask("DELETE", PATH, BodyPublishers.noBody());
            line.await(
                    "the person without it",
                    event -> isPerson(event, id) && event.at("/person/picture").isMissingNode());
            line.ask("hello", "roster", roster);
            line.await(
                    "the people again",
                    event -> event.get("type").asString().equals("welcome")
                            && !event.get("roster").asString().equals(roster)
                            && event.has("people"));
        }
    }

    @Test
    void whatTheServerKnowsIsCheckedAndNamedOverTheSocketToo() {
        try (SocketClient line = SocketClient.open(RunningParley.uri(), gabis)) {
            for (List<String> wrong : List.of(
                    List.of("language", "de"),
                    List.of("language", "../../etc"),
                    List.of("theme", "<script>"),
                    List.of("quietHours", "on 22:00 07:00 Mars/Olympus"),
                    List.of("quietHours", "{\"on\":true}"))) {
                JsonNode answer = line.ask("preference", "name", wrong.get(0), "setting", wrong.get(1));
                assertThat(answer.get("code").asString()).isEqualTo("invalid");
                assertThat(answer.get("detail").asString()).contains(wrong.get(0));
            }
            JsonNode right = line.ask("preference", "name", "quietHours", "setting", "off 22:00 07:00 Europe/Warsaw");
            assertThat(right.get("type").asString()).isEqualTo("ok");
            JsonNode free = line.ask("preference", "name", "anything", "setting", "de <script>");
            assertThat(free.get("type").asString()).isEqualTo("ok");
        }
    }

    @Test
    void twoMegabytesOfPreferencesAreRefusedWhicheverWayTheyCome() {
        // Who keeps them: the others need room for theirs.
        SignIn hannas = RunningParley.signIn("user0008");
        try (SocketClient line = SocketClient.open(RunningParley.uri(), hannas)) {
            assertThat(line.askWrongly("preference", "name", "large", "setting", "x".repeat(2_001)))
                    .isEqualTo("invalid");
            int stored = 0;
            String code = "";
            String setting = "ż".repeat(2_000);
            while (code.isEmpty() && stored < 1_000) {
                JsonNode answer = line.ask("preference", "name", "large." + stored, "setting", setting);
                code = answer.path("code").asString("");
                stored++;
            }
            assertThat(code).isIn("invalid", "tooManyRequests");
            line.trySendText(
                    "{\"type\":\"preference\",\"name\":\"large\",\"setting\":\"" + "x".repeat(2_000_000) + "\"}");
            assertThat(line.awaitClose()).isIn(1006, 1009, 1011);
        }
        try (SocketClient again = SocketClient.open(RunningParley.uri(), hannas)) {
            assertThat(again.welcome().get("preferences").size()).isLessThanOrEqualTo(500);
        }
    }

    private static boolean isPerson(JsonNode event, long id) {
        return event.get("type").asString().equals("person")
                && event.at("/person/id").asLong() == id;
    }

    /** Gabi's. */
    private long id() {
        try (SocketClient line = SocketClient.open(RunningParley.uri(), gabis)) {
            return line.welcome().at("/me/id").asLong();
        }
    }

    private static long put(FileClient by, byte[] bytes) {
        HttpResponse<String> answer = by.ask("PUT", PATH, BodyPublishers.ofByteArray(bytes));
        assertThat(answer.statusCode()).isEqualTo(200);
        return Long.parseLong(answer.body().replaceAll("\\D", ""));
    }
}
