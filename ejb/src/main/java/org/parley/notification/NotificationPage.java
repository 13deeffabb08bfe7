package org.parley.notification;

import java.util.List;

/** Some of the entries of a person's bell, the newest first. */
public record NotificationPage(List<NotificationView> entries, boolean more) {}
