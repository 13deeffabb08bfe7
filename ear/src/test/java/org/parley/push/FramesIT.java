package org.parley.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningParley.class)
class FramesIT {
    private SocketClient client;

    @BeforeEach
    void open() {
        client = SocketClient.open(RunningParley.uri(), RunningParley.signIn("ben"));
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void whatIsNoCommandIsMalformedAndTheSocketLives() {
        List<String> frames = List.of(
                "",
                "{",
                "[]",
                "null",
                "42",
                "{}",
                "{\"type\":1}",
                "{\"type\":\"ping\",\"ref\":1}",
                "{\"type\":\"ping\",\"ref\":\"" + "x".repeat(41) + "\"}",
                "{\"type\":\"read\",\"conversationId\":\"1\",\"seq\":1}",
                "{\"type\":\"read\",\"conversationId\":1e400,\"seq\":1}",
                "{\"type\":\"read\",\"conversationId\":" + "9".repeat(5_000) + ",\"seq\":1}",
                "{\"type\":\"read\",\"conversationId\":1." + "9".repeat(5_000) + ",\"seq\":1}",
                "{\"type\":\"mute\",\"conversationId\":1,\"on\":\"yes\"}",
                "{\"type\":\"resume\",\"resume\":[1]}",
                "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000),
                "[".repeat(60_000));
        frames.forEach(client::sendText);
        assertThat(SocketClient.codeOf(client.ask("ping"))).isEqualTo("ok");
        List<String> codes = client.all(event -> event.get("type").asString().equals("problem")).stream()
                .map(event -> event.get("code").asString())
                .toList();
        assertThat(codes).hasSize(frames.size()).containsOnly("malformed");
    }

    @Test
    void unknownTypesAreSaidToBe() {
        for (String type : List.of("dance", "", "Hello", "HELLO", "hello ", "__proto__", "<script>")) {
            assertThat(client.askWrongly(type)).isEqualTo("unknownType");
        }
    }

    @Test
    void everythingBeforeHelloIsRefused() {
        try (SocketClient early = SocketClient.connect(RunningParley.uri(), RunningParley.signIn("ben"))) {
            assertThat(early.askWrongly("ping")).isEqualTo("helloFirst");
            assertThat(early.askWrongly("open", "conversationId", 1)).isEqualTo("helloFirst");
            assertThat(SocketClient.codeOf(early.ask("hello"))).isEqualTo("ok");
            assertThat(SocketClient.codeOf(early.ask("ping"))).isEqualTo("ok");
        }
    }

    @Test
    void aSecondHelloIsASecondSnapshot() {
        client.ask("hello");
        assertThat(client.all(event -> event.get("type").asString().equals("welcome")))
                .hasSize(2);
    }

    @Test
    void fragmentedFramesArePutTogether() {
        client.sendPart("{\"type\":\"pi", false);
        client.sendPart("ng\",\"re", false);
        client.sendPart("f\":\"in pieces\"}", true);
        assertThat(client.await("ok", event -> event.path("ref").asString("").equals("in pieces")))
                .isNotNull();
    }

    @Test
    void aFrameOfExactlyTheLimitIsTaken() {
        String head = "{\"type\":\"ping\",\"ref\":\"large\",\"x\":\"";
        client.sendText(head + "x".repeat(65_536 - head.length() - 2) + "\"}");
        assertThat(client.await("ok", event -> event.path("ref").asString("").equals("large")))
                .isNotNull();
    }

    @Test
    void aFrameOverTheLimitClosesWith1009() {
        client.sendText("{\"type\":\"ping\",\"x\":\"" + "x".repeat(65_536) + "\"}");
        assertThat(client.awaitClose()).isEqualTo(1009);
    }

    @Test
    void aFrameFarOverTheLimitCloses() throws Exception {
        try (RawSocket raw = raw()) {
            raw.send(RawSocket.TEXT, new byte[200_000], true);
            assertThat(raw.awaitClose()).isIn(1006, 1009, 1011);
        }
        assertThat(SocketClient.codeOf(client.ask("ping"))).isEqualTo("ok");
    }

    @Test
    void aMessageWithoutEndClosesWith1009() {
        String part = "x".repeat(33_000);
        client.sendPart(part, false);
        client.sendPart(part, false);
        assertThat(client.awaitClose()).isEqualTo(1009);
    }

    @Test
    void aBinaryFrameClosesWith1003() {
        client.sendBinary("{\"type\":\"ping\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(client.awaitClose()).isEqualTo(1003);
    }

    @Test
    void textThatIsNotUtf8ClosesWith1007() throws Exception {
        try (RawSocket raw = raw()) {
            raw.send(RawSocket.TEXT, new byte[] {'"', (byte) 0xC3, (byte) 0x28, '"'}, true);
            assertThat(raw.awaitClose()).isEqualTo(1007);
        }
    }

    @Test
    void anUnknownOpcodeClosesAndOthersGoOn() throws Exception {
        try (RawSocket raw = raw()) {
            raw.send(0xB, new byte[3], true);
            assertThat(raw.awaitClose()).isIn(1002, 1006);
        }
        assertThat(SocketClient.codeOf(client.ask("ping"))).isEqualTo("ok");
    }

    @Test
    void whoAsksTooMuchIsRefusedAndThenClosed() {
        // Never far ahead of the answers: what is sent to a closed socket would hide its close.
        for (int sent = 50; client.isOpen() && sent < 5_000; sent += 50) {
            int left = 50;
            while (left > 0 && client.trySendText("{\"type\":\"ping\"}")) {
                left--;
            }
            client.awaitAnswersOrClose(sent);
        }
        assertThat(client.awaitClose()).isEqualTo(1008);
        assertThat(client.all(event -> event.path("code").asString("").equals("tooManyRequests")))
                .isNotEmpty();
        assertThat(client.all(event -> event.get("type").asString().equals("ok")))
                .hasSizeGreaterThanOrEqualTo(200);
    }

    private static RawSocket raw() throws IOException {
        return RawSocket.open(RunningParley.uri(), RunningParley.signIn("ben"));
    }
}
