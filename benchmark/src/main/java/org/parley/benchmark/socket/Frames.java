package org.parley.benchmark.socket;

import java.nio.ByteBuffer;

/** The bytes of RFC 6455 frames. */
final class Frames {
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    /** Bytes a header takes at most: two, eight of length, four of mask. */
    static final int MAX_HEADER = 14;

    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;

    private Frames() {}

    /** Writes the header of a final frame; the mask is left out when it is 0 (a server's frame). */
    static void header(ByteBuffer out, int opcode, int length, int mask) {
        out.put((byte) (FINAL | opcode));
        int masked = mask == 0 ? 0 : MASKED;
        if (length < 126) {
            out.put((byte) (masked | length));
        } else if (length < 65536) {
            out.put((byte) (masked | 126)).putShort((short) length);
        } else {
            out.put((byte) (masked | 127)).putLong(length);
        }
        if (mask != 0) {
            out.putInt(mask);
        }
    }

    /** Writes a client's payload. */
    static void putMasked(ByteBuffer out, byte[] payload, int from, int length, int mask) {
        for (int i = from, shift = 24; i < from + length; i++, shift = (shift + 24) % 32) {
            out.put((byte) (payload[i] ^ (mask >>> shift)));
        }
    }

    /** Takes a client's mask away in place. */
    static void unmask(byte[] bytes, int from, int to, int mask) {
        for (int i = from, shift = 24; i < to; i++, shift = (shift + 24) % 32) {
            bytes[i] ^= (byte) (mask >>> shift);
        }
    }

    /** How many bytes the header at this place takes, or -1 when it is not complete. */
    static int headerLength(byte[] bytes, int from, int to) {
        if (to - from < 2) {
            return -1;
        }
        int length = bytes[from + 1] & 0x7f;
        int header = 2 + (length < 126 ? 0 : length == 126 ? 2 : 8) + ((bytes[from + 1] & MASKED) == 0 ? 0 : 4);
        return to - from < header ? -1 : header;
    }

    /** The payload's length, of a complete header. */
    static int payloadLength(byte[] bytes, int from) {
        int length = bytes[from + 1] & 0x7f;
        if (length < 126) {
            return length;
        }
        long value = 0;
        int digits = length == 126 ? 2 : 8;
        for (int i = 0; i < digits; i++) {
            value = (value << 8) | (bytes[from + 2 + i] & 0xff);
        }
        if (value < 0 || value > ClientSocket.MAX_FRAME) {
            throw new BrokenFrameException("A frame of " + value + " bytes");
        }
        return (int) value;
    }

    static int opcode(byte[] bytes, int from) {
        return bytes[from] & 0x0f;
    }

    static boolean isFinal(byte[] bytes, int from) {
        return (bytes[from] & FINAL) != 0;
    }
}
