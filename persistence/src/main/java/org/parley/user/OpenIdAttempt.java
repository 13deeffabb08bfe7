package org.parley.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Somebody's way to the OpenID provider and back: a row, so that a restart in between loses nobody. */
@Entity
@Table(name = "open_id_attempt")
public class OpenIdAttempt {
    public static final int RETURN_PATH_MAX = 600;

    @Id
    @Column(name = "token_hash", length = SignIn.TOKEN_HASH_LENGTH)
    private String tokenHash;

    @Column(name = "return_path", nullable = false, length = RETURN_PATH_MAX)
    private String returnPath;

    @Column(name = "expires_at", nullable = false)
    private long expiresAt;

    /** For JPA. */
    protected OpenIdAttempt() {}

    /**
     * @param tokenHash SHA-256 in hex of what the browser alone holds
     * @param returnPath the page that was wanted
     * @param expiresAt milliseconds since 1970
     */
    public OpenIdAttempt(String tokenHash, String returnPath, long expiresAt) {
        this.tokenHash = tokenHash;
        this.returnPath = returnPath;
        this.expiresAt = expiresAt;
    }

    public String returnPath() {
        return returnPath;
    }

    /** Whether coming back is still in time. */
    public boolean good(long at) {
        return at < expiresAt;
    }
}
