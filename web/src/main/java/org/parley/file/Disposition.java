package org.parley.file;

import java.nio.charset.StandardCharsets;

/** The {@code Content-Disposition} of a file, with its name for old and new browsers (RFC 6266). */
final class Disposition {
    /** What RFC 8187 lets stand as it is. */
    private static final String PLAIN = "!#$&+-.^_`|~";

    private Disposition() {}

    static String attachment(String name) {
        return "attachment" + named(name);
    }

    static String inline(String name) {
        return "inline" + named(name);
    }

    private static String named(String name) {
        StringBuilder ascii = new StringBuilder();
        name.codePoints()
                .forEach(each ->
                        ascii.append(each < 0x20 || each > 0x7e || "\"\\%".indexOf(each) >= 0 ? '_' : (char) each));
        StringBuilder full = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            if (isPlain(each)) {
                full.append((char) each);
            } else {
                full.append('%').append(hex(each >> 4)).append(hex(each));
            }
        }
        return "; filename=\"" + ascii + "\"; filename*=UTF-8''" + full;
    }

    private static boolean isPlain(byte each) {
        return (each >= 'a' && each <= 'z')
                || (each >= 'A' && each <= 'Z')
                || (each >= '0' && each <= '9')
                || PLAIN.indexOf(each) >= 0;
    }

    private static char hex(int nibble) {
        return "0123456789ABCDEF".charAt(nibble & 0xf);
    }
}
