package org.parley.audit;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/**
 * A fact that waits for its place in the chain, stored in the transaction of what it tells of: so that neither is stored without
 * the other, and no change waits for the chain's one end.
 */
@Entity
@Table(name = "audit_note")
public class AuditNote {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_note_sequence")
    @SequenceGenerator(name = "audit_note_sequence", sequenceName = "audit_note_sequence", allocationSize = 50)
    private long id;

    @Embedded
    private AuditFact fact;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected AuditNote() {}

    public AuditNote(AuditFact fact) {
        this.fact = fact;
    }

    public AuditFact fact() {
        return fact;
    }
}
