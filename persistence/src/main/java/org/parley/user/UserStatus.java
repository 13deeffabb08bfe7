package org.parley.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What one person has chosen to be, and when others saw him last. Who never chose and never came has none. */
@Entity
@Table(name = "user_status")
public class UserStatus {
    @Id
    @Column(name = "user_id")
    private long userId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Status status = Status.ONLINE;

    @Column(name = "changed_at", nullable = false)
    private long changedAt;

    @Column(name = "last_active_at")
    private @Nullable Long lastActiveAt;

    /** For JPA. */
    protected UserStatus() {}

    /** Online, as everybody is who has chosen nothing. */
    public UserStatus(long userId) {
        this.userId = userId;
    }

    /**
     * Takes another status.
     *
     * @param at milliseconds since 1970; where the clock was put back, the change counts as just after the last one
     * @return the change as it is remembered
     */
    public StatusChange choose(Status wanted, long at) {
        changedAt = Math.max(at, changedAt + 1);
        status = wanted;
        return new StatusChange(userId, changedAt, wanted);
    }

    /** Others have seen him active then; an earlier time changes nothing. */
    public void activeAt(long at) {
        lastActiveAt = lastActiveAt == null ? at : Math.max(lastActiveAt, at);
    }

    public long userId() {
        return userId;
    }

    public Status status() {
        return status;
    }

    /** When he chose it; 0 when he never chose. */
    public long changedAt() {
        return changedAt;
    }

    /** When others could see last that he was active; null when never. */
    public @Nullable Long lastActiveAt() {
        return lastActiveAt;
    }
}
