package org.parley.audit;

/**
 * The first place where the chain is broken.
 *
 * @param number of the entry
 */
public record AuditFault(Kind kind, long number) {
    /** What is wrong with it. */
    public enum Kind {
        /** It is not what was written, or does not stand where it was. */
        CHANGED,
        /** It is gone. */
        MISSING,
        /** It was never written by Parley. */
        INSERTED,
        /** It agrees with the entries before it, but not with what was noted elsewhere of it. */
        REWRITTEN
    }
}
