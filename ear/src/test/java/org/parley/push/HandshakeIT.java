package org.parley.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.benchmark.SignIn;

@ExtendWith(RunningParley.class)
class HandshakeIT {
    private static final AtomicLong ROWS = new AtomicLong(90_000_000);

    @Test
    void withoutASignInThereIsNoSocket() throws Exception {
        String origin = "Origin: " + RunningParley.uri() + "\r\n";
        for (String cookie : List.of(
                "",
                "Cookie: other=1\r\n",
                "Cookie: parley-sign-in=\r\n",
                "Cookie: parley-sign-in=' OR 1=1--\r\n",
                "Cookie: parley-sign-in=" + "x".repeat(43) + "\r\n")) {
            assertThat(status(origin + cookie)).as(cookie).isEqualTo(401);
        }
    }

    @Test
    void anExpiredAndARevokedSignInAreNone() throws Exception {
        long now = System.currentTimeMillis();
        long anna = annasId();
        String origin = "Origin: " + RunningParley.uri() + "\r\nCookie: ";
        assertThat(status(origin + row(anna, now + 60_000, null).header() + "\r\n"))
                .isEqualTo(101);
        assertThat(status(origin + row(anna, now - 1, null).header() + "\r\n")).isEqualTo(401);
        assertThat(status(origin + row(anna, now + 60_000, now - 1).header() + "\r\n"))
                .isEqualTo(401);
    }

    @Test
    void aForeignOrMissingOriginIsRefused() throws Exception {
        String cookie = "Cookie: " + RunningParley.signIn("anna").header() + "\r\n";
        String own = RunningParley.uri().toString();
        for (String origin : List.of(
                "",
                "Origin: null\r\n",
                "Origin: https://evil.example\r\n",
                "Origin: " + own + ".evil.example\r\n",
                "Origin: http://evil.example:" + RunningParley.uri().getPort() + "\r\n",
                "Origin: http://127.0.0.1\r\n",
                "Origin: ::::\r\n")) {
            assertThat(status(cookie + origin)).as(origin).isEqualTo(403);
        }
        assertThat(status(cookie + "Origin: " + own + "\r\n")).isEqualTo(101);
    }

    @Test
    void aPlainRequestIsNoServerError() {
        assertThat(RunningParley.status(
                        "GET", "/socket", RunningParley.signIn("anna").header()))
                .isBetween(400, 499);
    }

    @Test
    void signingOutClosesTheSocketsOfThatSignInOnly() {
        SignIn leaving = RunningParley.anotherDevice("dora");
        SignIn staying = RunningParley.anotherDevice("dora");
        try (SocketClient one = SocketClient.open(RunningParley.uri(), leaving);
                SocketClient two = SocketClient.open(RunningParley.uri(), leaving);
                SocketClient other = SocketClient.open(RunningParley.uri(), staying)) {
            assertThat(RunningParley.status("GET", "/user/signed-in", leaving.header()))
                    .isEqualTo(204);
            assertThat(RunningParley.status("POST", "/user/sign-out", leaving.header()))
                    .isBetween(200, 399);
            assertThat(one.awaitClose()).isEqualTo(4001);
            assertThat(two.awaitClose()).isEqualTo(4001);
            assertThat(SocketClient.codeOf(other.ask("ping"))).isEqualTo("ok");
            assertThat(RunningParley.status("GET", "/user/signed-in", leaving.header()))
                    .isEqualTo(401);
        }
    }

    @Test
    void anExpiringSignInClosesItsSockets() {
        SignIn brief = row(annasId(), System.currentTimeMillis() + 3_000, null);
        try (SocketClient client = SocketClient.open(RunningParley.uri(), brief)) {
            assertThat(client.awaitClose()).isEqualTo(4001);
        }
    }

    private static int status(String headers) throws Exception {
        try (RawSocket socket = new RawSocket(RunningParley.uri(), headers)) {
            return socket.status;
        }
    }

    private static long annasId() {
        try (SocketClient anna = SocketClient.open(RunningParley.uri(), RunningParley.signIn("anna"))) {
            return anna.welcome().at("/me/id").asLong();
        }
    }

    /** A sign-in as the database has it. */
    private static SignIn row(long userId, long expiresAt, @org.jspecify.annotations.Nullable Long revokedAt) {
        long id = ROWS.incrementAndGet();
        String token = ("test" + id + "-").concat("A".repeat(43)).substring(0, 43);
        RunningParley.sql(
                "INSERT INTO sign_in (id, user_id, token_hash, device, address, created_at, used_at, expires_at,"
                        + " revoked_at) VALUES (?, ?, ?, 'Test', '127.0.0.1', 0, 0, ?, ?)",
                id,
                userId,
                hash(token),
                expiresAt,
                revokedAt);
        return new SignIn("anna", token);
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
