package org.parley.benchmark.socket;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/**
 * Client ids of one run: UUIDs whose last twelve hexadecimal digits are the message's number, so that a delivery is matched with its
 * message without a map.
 */
public final class ClientIds {
    /** Characters of a UUID. */
    public static final int LENGTH = 36;

    private static final int DIGITS = 12;

    private final byte[] prefix;

    public ClientIds() {
        prefix = UUID.randomUUID().toString().substring(0, LENGTH - DIGITS).getBytes(StandardCharsets.US_ASCII);
    }

    /** The id of a message's number. */
    public String of(long number) {
        String digits = Long.toHexString(number);
        return new String(prefix, StandardCharsets.US_ASCII) + "0".repeat(DIGITS - digits.length()) + digits;
    }

    /** The number in an id, or -1 for an id that this run has not made. */
    public long number(byte[] bytes, int from, int to) {
        if (to - from != LENGTH || !Arrays.equals(bytes, from, from + prefix.length, prefix, 0, prefix.length)) {
            return -1;
        }
        long number = 0;
        for (int i = from + prefix.length; i < to; i++) {
            number = (number << 4) | Character.digit(bytes[i], 16);
        }
        return number;
    }
}
