package org.parley.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A link by which one person sets his password, once. It is known to the database as a hash only. */
@Entity
@Table(name = "password_link")
public class PasswordLink {
    @Id
    @Column(name = "user_id")
    private long userId;

    @Column(name = "token_hash", nullable = false, length = SignIn.TOKEN_HASH_LENGTH)
    private String tokenHash;

    @Column(name = "expires_at", nullable = false)
    private long expiresAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected PasswordLink() {}

    public PasswordLink(long userId, String tokenHash, long expiresAt) {
        this.userId = userId;
        this.tokenHash = tokenHash;
        this.expiresAt = expiresAt;
    }

    /** The link before opens nothing any more. */
    void replace(PasswordLink other) {
        this.tokenHash = other.tokenHash;
        this.expiresAt = other.expiresAt;
    }

    public boolean good(long at) {
        return at < expiresAt;
    }

    public long userId() {
        return userId;
    }
}
