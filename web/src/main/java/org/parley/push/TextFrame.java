package org.parley.push;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** A whole, unmasked text frame (RFC 6455, section 5.2) around a JSON array. */
final class TextFrame {
    private static final int FINAL_TEXT = 0x81;
    private static final int LENGTH_16 = 126;
    private static final int LENGTH_64 = 127;

    private TextFrame() {}

    /** The frame of the array whose elements these are, in order. */
    static byte[] of(List<byte[]> segments) {
        int payload = 2 + Math.max(0, segments.size() - 1);
        for (byte[] each : segments) {
            payload += each.length;
        }
        ByteArrayOutputStream frame = new ByteArrayOutputStream(payload + 10);
        head(frame, payload);
        char before = '[';
        for (byte[] each : segments) {
            frame.write(before);
            frame.write(each, 0, each.length);
            before = ',';
        }
        frame.write(']');
        return frame.toByteArray();
    }

    /** How many bytes of a frame stand before its payload. */
    static int headLength(byte[] frame) {
        int length = frame[1] & 0x7F;
        return length < LENGTH_16 ? 2 : length == LENGTH_16 ? 4 : 10;
    }

    private static void head(ByteArrayOutputStream frame, int payload) {
        frame.write(FINAL_TEXT);
        if (payload < LENGTH_16) {
            frame.write(payload);
        } else if (payload < 1 << 16) {
            frame.write(LENGTH_16);
            frame.write(payload >> 8);
            frame.write(payload);
        } else {
            frame.write(LENGTH_64);
            for (int shift = 56; shift >= 0; shift -= 8) {
                frame.write((int) ((long) payload >> shift));
            }
        }
    }
}
