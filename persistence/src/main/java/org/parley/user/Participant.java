package org.parley.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** Whoever writes or is a member, with the name it is shown by. A user's id is its participant's id. */
@Entity
@Table(name = "participant")
public class Participant {
    public static final int NAME_MAX = 100;

    /** Parley itself: the one participant whose id is fixed, below all that the sequence gives. */
    private static final long SYSTEM_ID = 1;

    /** What stands behind a participant. */
    public enum Kind {
        USER,
        VISITOR,
        TOKEN,
        SYSTEM
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "participant")
    @SequenceGenerator(name = "participant", sequenceName = "participant_sequence", allocationSize = 50)
    private long id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Kind kind;

    @Column(name = "display_name", nullable = false, length = NAME_MAX)
    private String displayName;

    /** For JPA. */
    protected Participant() {}

    public Participant(Kind kind, String displayName) {
        this.kind = kind;
        this.displayName = Line.required("displayName", displayName, NAME_MAX);
    }

    /**
     * Parley itself. It enters a database together with the first person, so that its primary key decides who was first
     * when two try at once, on two nodes also.
     */
    static Participant system() {
        Participant system = new Participant(Kind.SYSTEM, "Parley");
        system.id = SYSTEM_ID;
        return system;
    }

    void rename(String name) {
        this.displayName = Line.required("displayName", name, NAME_MAX);
    }

    /** 0 until it was added to its repository. */
    public long id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public String displayName() {
        return displayName;
    }
}
