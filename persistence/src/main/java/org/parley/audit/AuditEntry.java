package org.parley.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A fact in its place in the chain, for good: whoever changes it, takes it out or moves it breaks what comes after. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {
    @Id
    @Column(updatable = false)
    private long number;

    @Embedded
    private AuditFact fact;

    @Column(updatable = false)
    private String hash;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected AuditEntry() {}

    AuditEntry(AuditHead before, AuditFact fact) {
        this.number = before.number() + 1;
        this.fact = fact;
        this.hash = hashAfter(before.hash());
    }

    /** What the hash must be behind that of the entry before. */
    String hashAfter(String before) {
        String whole = Fields.join(before, number) + '\t' + fact.canonical();
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(whole.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its place, from 1 and without gaps. */
    public long number() {
        return number;
    }

    public AuditFact fact() {
        return fact;
    }

    /** SHA-256 in hexadecimal digits. */
    public String hash() {
        return hash;
    }
}
