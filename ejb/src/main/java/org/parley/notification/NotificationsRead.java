package org.parley.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person has read entries of his bell. Fired inside the transaction.
 *
 * @param ids which; empty where it is all up to one
 * @param upTo all up to this one; null where it is single ones
 * @param unread how many are left, counted to {@link NotificationService#MOST_COUNTED} at most
 */
public record NotificationsRead(
        long userId, List<Long> ids, @Nullable Long upTo, int unread) {}
