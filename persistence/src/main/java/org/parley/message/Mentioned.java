package org.parley.message;

import java.util.Set;

/**
 * Whom a text speaks to by {@code @}.
 *
 * @param ids members by their participants' ids, at most {@link #MOST}
 * @param all whether it says {@code @all}
 */
public record Mentioned(Set<Long> ids, boolean all) {
    /** People a message may mention. */
    public static final int MOST = 100;

    public static final Mentioned NOBODY = new Mentioned(Set.of(), false);

    public Mentioned {
        ids = Set.copyOf(ids);
    }
}
