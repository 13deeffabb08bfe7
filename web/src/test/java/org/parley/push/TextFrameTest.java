package org.parley.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFrameTest {

    @ParameterizedTest
    @CsvSource({"2, 2", "125, 2", "126, 4", "127, 4", "65535, 4", "65536, 10", "200000, 10"})
    void theHeadTellsTheLength(int payload, int head) {
        byte[] frame = TextFrame.of(List.of("x".repeat(payload - 2).getBytes(StandardCharsets.UTF_8)));
        assertThat(frame).hasSize(head + payload);
        assertThat(TextFrame.headLength(frame)).isEqualTo(head);
        assertThat(frame[0]).as("final, text").isEqualTo((byte) 0x81);
        assertThat(frame[1] & 0x80).as("unmasked").isZero();
        assertThat(length(frame)).isEqualTo(payload);
        assertThat(frame[head]).isEqualTo((byte) '[');
        assertThat(frame[frame.length - 1]).isEqualTo((byte) ']');
    }

    @Test
    void eventsAreAnArrayInOrder() {
        byte[] frame = TextFrame.of(List.of(bytes("{\"a\":\"ł\"}"), bytes("2"), bytes("3")));
        assertThat(new String(frame, 2, frame.length - 2, StandardCharsets.UTF_8))
                .isEqualTo("[{\"a\":\"ł\"},2,3]");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** As a client reads it (RFC 6455, section 5.2). */
    private static long length(byte[] frame) {
        ByteBuffer head = ByteBuffer.wrap(frame, 1, Math.min(9, frame.length - 1));
        int first = head.get() & 0x7F;
        return first == 126 ? head.getShort() & 0xFFFF : first == 127 ? head.getLong() : first;
    }
}
