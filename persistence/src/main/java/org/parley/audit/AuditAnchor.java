package org.parley.audit;

/**
 * A place in the chain that is written down elsewhere, as in a backup: whoever makes the chain anew from any entry up to this one
 * is found out by it, though the chain itself agrees.
 *
 * @param number of an entry, or 0 before the first
 * @param hash that entry's
 */
public record AuditAnchor(long number, String hash) {
    /** What stands before the first entry. */
    public static final AuditAnchor BEGINNING = new AuditAnchor(0, "0".repeat(64));
}
