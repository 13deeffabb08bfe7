package org.parley.presence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One running server. It lives as long as its beat grows. */
@Entity
@Table(name = "node")
public class Node {
    @Id
    private long id;

    @Column(nullable = false, length = 36)
    private String home;

    @Column(nullable = false)
    private long beat;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Node() {}

    /** @param home where it runs: no two run there at once, so that a new one ends what an earlier one has left */
    public Node(long id, String home, long beat) {
        this.id = id;
        this.home = home;
        this.beat = beat;
    }

    public long id() {
        return id;
    }

    /** Greater with each renewal, and with each step of {@link NodePresence} that it has written. */
    public long beat() {
        return beat;
    }
}
