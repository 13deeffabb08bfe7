package org.parley.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a person was notified of a message, or was not.
 *
 * @param notified whether it was to stand in his bell, or to be told by sound and desktop
 * @param reasons the one that decided comes first
 * @param mutedUntil until when the conversation was muted then, milliseconds since 1970-01-01 UTC; null when it was not, or for
 *     good
 */
public record WhyView(
        boolean notified, List<WhyReason> reasons, @Nullable Long mutedUntil) {
    static WhyView not(WhyReason reason) {
        return new WhyView(false, List.of(reason), null);
    }
}
