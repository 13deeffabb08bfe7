package org.parley.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** One signed-in browser: good until it expires or is revoked, whatever becomes of the server's memory. */
@Entity
@Table(name = "sign_in")
public class SignIn {
    /** SHA-256 in hex. */
    public static final int TOKEN_HASH_LENGTH = 64;

    public static final int DEVICE_MAX = 200;
    public static final int ADDRESS_MAX = 60;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sign_in")
    @SequenceGenerator(name = "sign_in", sequenceName = "sign_in_sequence", allocationSize = 50)
    private long id;

    @Column(name = "user_id", nullable = false)
    private long userId;

    @Column(name = "token_hash", nullable = false, length = TOKEN_HASH_LENGTH)
    private String tokenHash;

    @Column(nullable = false, length = DEVICE_MAX)
    private String device;

    @Column(nullable = false, length = ADDRESS_MAX)
    private String address;

    @Column(name = "created_at", nullable = false)
    private long createdAt;

    @Column(name = "used_at", nullable = false)
    private long usedAt;

    @Column(name = "expires_at", nullable = false)
    private long expiresAt;

    @Column(name = "revoked_at")
    private @Nullable Long revokedAt;

    /** For JPA. */
    protected SignIn() {}

    /**
     * @param tokenHash SHA-256 of the cookie's value in hex: the value itself is never stored
     * @param device what the browser calls itself, cut to {@value #DEVICE_MAX} units
     * @param address the client's, cut to {@value #ADDRESS_MAX} units
     * @param at milliseconds since 1970
     * @param lifetime milliseconds
     */
    public SignIn(long userId, String tokenHash, String device, String address, long at, long lifetime) {
        if (tokenHash.length() != TOKEN_HASH_LENGTH) {
            throw new IllegalArgumentException("not a SHA-256 in hex");
        }
        this.userId = userId;
        this.tokenHash = tokenHash;
        this.device = cut(device, DEVICE_MAX);
        this.address = cut(address, ADDRESS_MAX);
        this.createdAt = at;
        this.usedAt = at;
        this.expiresAt = at + lifetime;
    }

    /** Whether it still signs somebody in. */
    public boolean good(long at) {
        return revokedAt == null && at < expiresAt;
    }

    /** Ends it for good; the first end counts. */
    public void revoke(long at) {
        if (revokedAt == null) {
            revokedAt = at;
        }
    }

    public long id() {
        return id;
    }

    public long userId() {
        return userId;
    }

    public String tokenHash() {
        return tokenHash;
    }

    public String device() {
        return device;
    }

    public String address() {
        return address;
    }

    public long usedAt() {
        return usedAt;
    }

    public long expiresAt() {
        return expiresAt;
    }

    /** What a client sends about itself is not checked but made harmless: it is only shown. */
    private static String cut(String value, int max) {
        String line = value.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", " ").strip();
        return line.length() > max ? line.substring(0, max) : line;
    }
}
