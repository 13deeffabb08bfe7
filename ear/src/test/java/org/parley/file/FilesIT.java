package org.parley.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.benchmark.FileClient;
import org.parley.benchmark.SignIn;
import org.parley.browser.Pixels;
import org.parley.push.RunningParley;
import org.parley.push.SocketClient;
import tools.jackson.databind.JsonNode;

/** Files over HTTP as docs/files.md says: rights, ranges, lines that drop, and files that mean harm. */
@ExtendWith(RunningParley.class)
class FilesIT {
    private final SignIn annas = RunningParley.signIn("anna");
    private final SignIn bens = RunningParley.signIn("ben");
    private final FileClient anna = new FileClient(RunningParley.uri(), annas);
    private final FileClient ben = new FileClient(RunningParley.uri(), bens);
    private final FileClient cleo = new FileClient(RunningParley.uri(), RunningParley.signIn("cleo"));

    @Test
    void whoMayReadTheMessageMayReadItsFileAndNobodyElse() {
        byte[] bytes = noise(FileClient.CHUNK + 77);
        long file = anna.upload("noise.bin", bytes);
        assertThat(anna.get("/files/" + file).body()).isEqualTo(bytes);
        assertThat(ben.get("/files/" + file).statusCode()).isEqualTo(404);
        try (SocketClient annasLine = SocketClient.open(RunningParley.uri(), annas);
                SocketClient bensLine = SocketClient.open(RunningParley.uri(), bens)) {
            long direct = annasLine.directWith("ben");
            JsonNode ok = post(annasLine, direct, "", file);
            assertThat(ok.get("type").asString()).isEqualTo("ok");
            long seq = ok.get("seq").asLong();
            JsonNode message = bensLine.await(
                    "the message with the file",
                    event -> event.get("type").asString().equals("message")
                            && event.get("conversationId").asLong() == direct
                            && event.get("seq").asLong() == seq);
            assertThat(message.at("/files/0/name").asString()).isEqualTo("noise.bin");
            assertThat(message.at("/files/0/size").asLong()).isEqualTo(bytes.length);
            assertThat(message.get("text").asString()).isEmpty();
            JsonNode page = bensLine.ask("history", "conversationId", direct, "before", seq + 1, "limit", 1);
            assertThat(page.at("/messages/0/files")).isEqualTo(message.get("files"));
        }
        assertThat(ben.get("/files/" + file).body()).isEqualTo(bytes);
        assertThat(cleo.get("/files/" + file).statusCode()).isEqualTo(404);
        assertThat(anna.discard(file).statusCode()).as("a message holds it").isEqualTo(404);
        assertThat(anna.get("/files/" + file).body()).isEqualTo(bytes);
    }

    @Test
    void nobodyWithoutASignInAndNoForeignPageComesIn() {
        FileClient nobody = new FileClient(RunningParley.uri(), new SignIn("anna", "x".repeat(43)));
        assertThat(nobody.create("a.txt", 1).statusCode()).isEqualTo(401);
        assertThat(nobody.get("/files/1000").statusCode()).isEqualTo(401);
        HttpResponse<String> foreign = anna.ask(
                "POST",
                "/files",
                BodyPublishers.ofString("{\"name\":\"a\",\"size\":1}"),
                "Origin",
                "https://evil.example");
        assertThat(foreign.statusCode()).isEqualTo(403);
    }

    @Test
    void strangersFilesAndThoseThatAreNoneAreTheSame() {
        long half = anna.begin("a.txt", 5);
        for (String path : List.of(half + "", "987654321", "0", "-1", "x", "999999999999999999999")) {
            for (String part : List.of("", "/preview", "/thumbnail", "/upload")) {
                assertThat(ben.get("/files/" + path + part).statusCode())
                        .as(path + part)
                        .isEqualTo(404);
            }
        }
        assertThat(ben.put(half, 0, new byte[5]).statusCode()).isEqualTo(404);
        assertThat(ben.finish(half).statusCode()).isEqualTo(404);
        assertThat(ben.discard(half).statusCode()).isEqualTo(404);
        assertThat(anna.get("/files/" + half).statusCode()).as("not whole").isEqualTo(404);
        assertThat(anna.discard(half).statusCode()).isEqualTo(204);
        assertThat(anna.get("/files/" + half + "/upload").statusCode()).isEqualTo(404);
    }

    @Test
    void othersFilesAreNotSentAsOnesOwn() {
        long file = anna.upload("a.txt", new byte[] {1});
        long half = ben.begin("b.txt", 5);
        try (SocketClient line = SocketClient.open(RunningParley.uri(), bens)) {
            long direct = line.directWith("cleo");
            for (long id : new long[] {file, half, 987_654_321}) {
                assertThat(post(line, direct, "look", id).path("code").asString(""))
                        .isEqualTo("notFound");
            }
            long own = ben.upload("c.txt", new byte[] {1});
            assertThat(post(line, direct, "both", own).get("type").asString()).isEqualTo("ok");
        }
        assertThat(cleo.get("/files/" + file).statusCode()).isEqualTo(404);
        anna.discard(file);
        ben.discard(half);
    }

    @Test
    void theLimitIsSaidBeforeTheFirstByte() {
        assertThat(anna.create("huge.bin", 26_214_401).statusCode()).isEqualTo(413);
        assertThat(anna.create("huge.bin", Long.MAX_VALUE).statusCode()).isEqualTo(413);
        assertThat(anna.create("empty.txt", 0).statusCode()).isEqualTo(400);
        assertThat(anna.create("negative.txt", -5).statusCode()).isEqualTo(400);
        for (String body : List.of(
                "",
                "{}",
                "[]",
                "{\"name\":1,\"size\":1}",
                "{\"name\":\"a\"}",
                "{\"name\":\"a\",\"size\":\"1\"}",
                "{\"name\":\"a\",\"size\":1.5}",
                "{\"name\":\"" + "x".repeat(20_000) + "\",\"size\":1}")) {
            assertThat(anna.ask("POST", "/files", BodyPublishers.ofString(body)).statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
        HttpResponse<String> bomb =
                anna.ask("POST", "/files", BodyPublishers.ofString("{\"name\":\"a\",\"size\":1e999999999}"));
        assertThat(bomb.statusCode()).isIn(400, 413);
    }

    @Test
    void aDroppedLineLeavesNothingBehindAndTheUploadGoesOn() {
        byte[] bytes = noise(2 * FileClient.CHUNK);
        long file = anna.begin("a.bin", bytes.length);
        assertThat(anna.put(file, 1, Arrays.copyOfRange(bytes, FileClient.CHUNK, bytes.length))
                        .statusCode())
                .isEqualTo(204);
        new HalfRequest(RunningParley.uri(), annas, file).close();
        assertThat(anna.finish(file).statusCode()).isEqualTo(409);
        assertThat(text(anna.get("/files/" + file + "/upload"))).contains("\"stored\":[1]");
        assertThat(anna.put(file, 0, new byte[5]).statusCode()).isEqualTo(400);
        assertThat(anna.put(file, 0, new byte[FileClient.CHUNK + 1]).statusCode())
                .isEqualTo(400);
        assertThat(anna.put(file, 2, new byte[5]).statusCode()).isEqualTo(400);
        assertThat(anna.put(file, 0, Arrays.copyOf(bytes, FileClient.CHUNK)).statusCode())
                .isEqualTo(204);
        assertThat(anna.finish(file).statusCode()).isEqualTo(200);
        assertThat(anna.finish(file).statusCode()).isEqualTo(200);
        assertThat(anna.get("/files/" + file).body()).isEqualTo(bytes);
        assertThat(anna.discard(file).statusCode()).isEqualTo(204);
    }

    @Test
    void rangesAndVersionsAreServed() {
        byte[] bytes = noise(FileClient.CHUNK + 1_000);
        String path = "/files/" + anna.upload("a.bin", bytes);
        HttpResponse<byte[]> whole = anna.get(path);
        String tag = whole.headers().firstValue("ETag").orElseThrow();
        assertThat(whole.headers().firstValue("Accept-Ranges")).hasValue("bytes");
        assertThat(whole.headers().firstValueAsLong("Content-Length")).hasValue(bytes.length);

        HttpResponse<byte[]> part = anna.get(path, "Range", "bytes=262100-262200");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.headers().firstValue("Content-Range")).hasValue("bytes 262100-262200/" + bytes.length);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(bytes, 262_100, 262_201));
        assertThat(anna.get(path, "Range", "bytes=-10").body())
                .isEqualTo(Arrays.copyOfRange(bytes, bytes.length - 10, bytes.length));
        HttpResponse<byte[]> beyond = anna.get(path, "Range", "bytes=" + bytes.length + "-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(beyond.headers().firstValue("Content-Range")).hasValue("bytes */" + bytes.length);
        assertThat(anna.get(path, "Range", "bytes=0-1,5-6").body()).isEqualTo(bytes);

        assertThat(anna.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(anna.get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
        assertThat(anna.get(path, "Range", "bytes=0-1", "If-Range", tag).statusCode())
                .isEqualTo(206);
        assertThat(anna.get(path, "Range", "bytes=0-1", "If-Range", "\"other\"").body())
                .isEqualTo(bytes);
        assertThat(ben.get(path, "If-None-Match", tag).statusCode())
                .as("who may not read is not told that it is the same")
                .isEqualTo(404);
        HttpResponse<String> head = anna.ask("HEAD", path, BodyPublishers.noBody());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(bytes.length);
        assertThat(anna.ask("POST", path, BodyPublishers.noBody()).statusCode()).isEqualTo(405);
    }

    @Test
    void textKeepsItsLengthAndItsRanges() {
        byte[] bytes = "The same line again and again.\n".repeat(2_000).getBytes(StandardCharsets.UTF_8);
        String path = "/files/" + anna.upload("a.txt", bytes);
        HttpResponse<byte[]> whole = anna.get(path, "Accept-Encoding", "gzip");
        assertThat(whole.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(whole.headers().firstValueAsLong("Content-Length")).hasValue(bytes.length);
        assertThat(Arrays.equals(whole.body(), bytes)).isTrue();
        byte[] part = anna.get(path, "Accept-Encoding", "gzip", "Range", "bytes=0-1999")
                .body();
        assertThat(Arrays.equals(part, Arrays.copyOf(bytes, 2_000))).isTrue();
    }

    @Test
    void markupIsSavedAndNeverShown() {
        String html = "<!DOCTYPE html><html><script>alert(document.cookie)</script></html>";
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        for (String markup : List.of(html, svg)) {
            String path = "/files/" + anna.upload("holiday.png", markup.getBytes(StandardCharsets.UTF_8));
            HttpResponse<byte[]> answer = anna.get(path);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).matches("(text/html|image/svg\\+xml).*");
            assertHarmless(answer, "attachment");
            assertThat(anna.get(path + "/preview").statusCode()).isEqualTo(404);
            assertThat(anna.get(path + "/thumbnail").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aPictureIsServedByItsBytesWhateverItIsCalled() {
        long id = anna.begin("page.html", Pixels.png(1000, 500, Color.RED).length);
        assertThat(anna.put(id, 0, Pixels.png(1000, 500, Color.RED)).statusCode())
                .isEqualTo(204);
        String file = anna.finish(id).body();
        assertThat(file).contains("\"type\":\"image/png\"", "\"width\":1000", "\"height\":500", "\"thumbnail\":true");
        HttpResponse<byte[]> preview = anna.get("/files/" + id + "/preview");
        assertThat(preview.headers().firstValue("Content-Type")).hasValue("image/png");
        assertHarmless(preview, "inline");
        HttpResponse<byte[]> thumbnail = anna.get("/files/" + id + "/thumbnail");
        assertThat(Pixels.read(thumbnail.body()).getWidth()).isEqualTo(640);
        assertThat(thumbnail.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        String tag = thumbnail.headers().firstValue("ETag").orElseThrow();
        assertThat(anna.get("/files/" + id + "/thumbnail", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(ben.get("/files/" + id + "/thumbnail").statusCode()).isEqualTo(404);
        assertThat(ben.get("/files/" + id + "/preview").statusCode()).isEqualTo(404);
    }

    @Test
    void namesAreMadeHarmless() {
        long id = anna.upload("../../a\u0000b\u202Efdp.exe\"; x=\r\nSet-Cookie: y", new byte[] {1});
        HttpResponse<byte[]> answer = anna.get("/files/" + id);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; filename=\"abfdp.exe_; x=Set-Cookie_ y\"");
        assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).doesNotContain("y");
        String created = anna.create("x".repeat(300) + ".txt", 1).body();
        assertThat(created).contains("\"name\":\"" + "x".repeat(196) + ".txt\"");
    }

    @Test
    void slowLinesHoldOnlyTheirShareAndTheOthersWait() throws Exception {
        SignIn signIn = RunningParley.signIn("dora");
        FileClient dora = new FileClient(RunningParley.uri(), signIn);
        long small = dora.upload("small.txt", new byte[] {1});
        List<HalfRequest> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                slow.add(new HalfRequest(RunningParley.uri(), signIn, dora.begin("slow.bin", FileClient.CHUNK)));
            }
            CompletableFuture<Integer> fifth = awaitAFifth(dora, small);
            assertThat(anna.create("other.txt", 1).statusCode())
                    .as("others go on")
                    .isEqualTo(201);
            assertThat(anna.get("/files/" + anna.upload("quick.txt", new byte[] {1}))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(slow.get(0).complete()).contains("204");
            assertThat(fifth.get(20, TimeUnit.SECONDS)).isEqualTo(200);
        } finally {
            slow.forEach(HalfRequest::close);
        }
    }

    /** The half requests need a moment to arrive: asks until one waits. */
    private static CompletableFuture<Integer> awaitAFifth(FileClient dora, long small) throws Exception {
        for (int i = 0; i < 100; i++) {
            CompletableFuture<Integer> fifth = CompletableFuture.supplyAsync(
                    () -> dora.get("/files/" + small).statusCode());
            try {
                fifth.get(500, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                return fifth;
            }
        }
        return Assertions.fail("Nobody waits although four lines are slow");
    }

    private static void assertHarmless(HttpResponse<byte[]> answer, String disposition) {
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith(disposition);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("sandbox; default-src 'none'");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
    }

    private static JsonNode post(SocketClient line, long conversation, String text, Long... files) {
        return line.ask(
                "post",
                "conversationId",
                conversation,
                "clientId",
                UUID.randomUUID().toString(),
                "text",
                text,
                "files",
                List.of(files));
    }

    private static byte[] noise(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
