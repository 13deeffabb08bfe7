package org.parley.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries of people's bells are new, or stand otherwise. */
public record NotificationsStored(List<Stored> entries) {
    /**
     * One of them.
     *
     * @param entry null when it only went
     * @param gone the id of an entry that went, or whose place this one takes
     */
    public record Stored(
            long userId,
            @Nullable NotificationView entry,
            @Nullable Long gone) {}
}
