package org.parley.benchmark.socket;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The opening handshake of RFC 6455, both sides. */
final class Handshake {
    /** One key for all sockets: nothing between generator and server caches, which is all that a fresh one guards against. */
    private static final String KEY = "cGFybGV5LWJlbmNobWFyaw==";

    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    /** What the right answer to {@link #KEY} holds. */
    static final String ACCEPTED = accept(KEY);

    private Handshake() {}

    static String request(URI server, String cookie) {
        return "GET /socket HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nOrigin: " + server + "\r\nCookie: "
                + cookie
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
                + KEY
                + "\r\n\r\n";
    }

    static String answer(String request) {
        return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                + accept(header(request, "Sec-WebSocket-Key")) + "\r\n\r\n";
    }

    /** A header's value, or an empty text. */
    static String header(String head, String name) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    /** The place behind the empty line that ends a head, or -1. */
    static int end(byte[] bytes, int from, int to) {
        for (int i = from + 4; i <= to; i++) {
            if (bytes[i - 1] == '\n' && bytes[i - 2] == '\r' && bytes[i - 3] == '\n' && bytes[i - 4] == '\r') {
                return i;
            }
        }
        return -1;
    }

    private static String accept(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-1.", e);
        }
    }
}
