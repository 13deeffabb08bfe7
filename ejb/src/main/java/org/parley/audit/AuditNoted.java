package org.parley.audit;

/** Something waits for its place in the chain, once the transaction has ended. */
public record AuditNoted() {}
