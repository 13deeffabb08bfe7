package org.parley.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** A person's picture as this server has written it; a new one takes the place of the one before. */
@Entity
@Table(name = "user_picture")
public class UserPicture {
    @Id
    @Column(name = "user_id")
    private long userId;

    @Column(nullable = false)
    private long version;

    @Lob
    @Column(nullable = false)
    private byte[] bytes;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected UserPicture() {}

    public UserPicture(long userId, long version, byte[] bytes) {
        this.userId = userId;
        this.version = version;
        this.bytes = bytes.clone();
    }

    void replace(long newVersion, byte[] newBytes) {
        this.version = newVersion;
        this.bytes = newBytes.clone();
    }

    public long version() {
        return version;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
