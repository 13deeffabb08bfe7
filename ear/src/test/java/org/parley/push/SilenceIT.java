package org.parley.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Sockets that only seem to live. All are opened first, so that they are waited for together: a minute. */
@ExtendWith(RunningParley.class)
class SilenceIT {
    private static final int PATIENCE = 90_000; // ms
    private static final String HELLO = "{\"type\":\"hello\"}";
    /** Half a megabyte each: more than a line's buffers hold, less than is answered unread. */
    private static final int PAGES = 14;

    private static RawSocket wordless;
    private static RawSocket silent;
    private static RawSocket slow;

    @BeforeAll
    static void open() throws IOException {
        JsonNode posted = largeConversation();
        long conversation = posted.get("conversationId").asLong();
        long last = posted.get("seq").asLong();
        wordless = RawSocket.open(RunningParley.uri(), RunningParley.signIn("ben"));
        silent = RawSocket.open(RunningParley.uri(), RunningParley.signIn("ben"));
        silent.sendText(HELLO);
        slow = RawSocket.open(RunningParley.uri(), RunningParley.signIn("ben"));
        slow.sendText(HELLO);
        for (int i = 0; i < PAGES; i++) {
            slow.sendText("{\"type\":\"history\",\"conversationId\":" + conversation + ",\"around\":" + last
                    + ",\"limit\":100}");
        }
    }

    @AfterAll
    static void close() throws IOException {
        wordless.close();
        silent.close();
        slow.close();
    }

    @Test
    void whoSaysNoHelloIsClosedWith1008() throws IOException {
        assertThat(wordless.awaitClose(PATIENCE)).isEqualTo(1008);
    }

    @Test
    void whoAnswersNoPingIsClosedWith4002() throws IOException {
        assertThat(silent.awaitClose(PATIENCE)).isEqualTo(4002);
    }

    @Test
    void whoDoesNotReadIsClosedAndHoldsUpNobody() throws IOException {
        try (SocketClient other = SocketClient.open(RunningParley.uri(), RunningParley.signIn("ben"))) {
            assertThat(SocketClient.codeOf(other.ask("ping"))).isEqualTo("ok");
        }
        assertThat(slow.isDroppedUnread(PATIENCE)).isTrue();
    }

    /** The answer to the last of many large messages. */
    private static JsonNode largeConversation() {
        try (SocketClient ben = SocketClient.open(RunningParley.uri(), RunningParley.signIn("ben"))) {
            long conversation = ben.directWith("filip");
            for (int i = 1; i < 50; i++) {
                ben.post(conversation, "ż".repeat(10_000));
            }
            return ben.post(conversation, "ż".repeat(10_000));
        }
    }
}
