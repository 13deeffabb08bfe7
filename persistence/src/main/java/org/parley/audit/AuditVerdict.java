package org.parley.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a look at the whole chain has found.
 *
 * @param checked entries that are right, from the first on
 * @param fault null when the chain is whole
 */
public record AuditVerdict(long checked, @Nullable AuditFault fault) {
    public boolean isWhole() {
        return fault == null;
    }
}
