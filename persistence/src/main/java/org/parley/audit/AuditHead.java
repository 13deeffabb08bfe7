package org.parley.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Where the chain ends: one row. */
@Entity
@Table(name = "audit_head")
public class AuditHead {
    static final int ID = 1;

    @Id
    private int id;

    private long number;

    private String hash;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected AuditHead() {}

    void moveTo(AuditEntry last) {
        number = last.number();
        hash = last.hash();
    }

    /** The last entry's; 0 while there is none. */
    public long number() {
        return number;
    }

    public String hash() {
        return hash;
    }

    /** As it stands now. */
    public AuditAnchor anchor() {
        return new AuditAnchor(number, hash);
    }
}
