package org.parley.user;

import java.util.List;

/** Which statuses these people may choose has changed, after it was stored. */
public record StatusChoicesChanged(List<Long> userIds) {}
