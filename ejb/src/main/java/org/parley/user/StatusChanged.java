package org.parley.user;

/** A person has another status, after it was stored. */
public record StatusChanged(long userId, Status before, Status status) {
    /** Whether others see him again from now on. */
    public boolean appears() {
        return before.isHidden() && !status.isHidden();
    }
}
