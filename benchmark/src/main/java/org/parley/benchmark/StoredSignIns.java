package org.parley.benchmark;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Signs people in by writing into the database of a server that is stopped: over the form a thousand passwords are hashed first. */
final class StoredSignIns {
    /** Far from what the server's sequence gives out. */
    private static final long FIRST_ID = 70_000_000;

    private static final int TOKEN_BYTES = 32;
    private static final Duration LIFE = Duration.ofDays(1);

    private StoredSignIns() {}

    /** Signs in the first people, by id. */
    static List<SignIn> load(Launch launch, int number) {
        return StoppedDatabase.open(launch, connection -> load(connection, number));
    }

    private static List<SignIn> load(Connection connection, int number) throws SQLException {
        List<SignIn> signIns = new ArrayList<>();
        String insert =
                "INSERT INTO sign_in (id, user_id, token_hash, device, address, created_at, used_at, expires_at)"
                        + " VALUES (?, ?, ?, 'benchmark', '127.0.0.1', ?, ?, ?)";
        try (Statement statement = connection.createStatement();
                ResultSet users = statement.executeQuery("SELECT id, user_name FROM user_account ORDER BY id");
                PreparedStatement row = connection.prepareStatement(insert)) {
            while (signIns.size() < number && users.next()) {
                SignIn signIn = new SignIn(users.getString(2), token());
                signIns.add(signIn);
                row.setLong(1, FIRST_ID + signIns.size());
                row.setLong(2, users.getLong(1));
                row.setString(3, hash(signIn.cookie()));
                row.setLong(4, System.currentTimeMillis());
                row.setLong(5, System.currentTimeMillis());
                row.setLong(6, System.currentTimeMillis() + LIFE.toMillis());
                row.addBatch();
            }
            row.executeBatch();
        }
        return signIns;
    }

    private static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        ThreadLocalRandom.current().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
