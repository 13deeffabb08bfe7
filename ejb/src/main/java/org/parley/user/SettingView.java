package org.parley.user;

import org.jspecify.annotations.Nullable;
import org.parley.system.Choice;

/**
 * One of the settings that administrators may choose.
 *
 * @param now what holds
 * @param chosen the administrators' choice; null where they made none
 * @param fixed whether the operator has fixed it, so that it can only be read
 */
public record SettingView(Choice choice, long now, @Nullable Long chosen, boolean fixed) {
    /** As in the operator's documents. */
    public String key() {
        return choice.setting().key();
    }

    public String variable() {
        return choice.setting().variable();
    }

    public String fallback() {
        return choice.setting().fallback();
    }

    public long least() {
        return choice.least();
    }

    public long most() {
        return choice.most();
    }
}
