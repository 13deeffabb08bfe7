package org.parley.user;

import java.util.List;

/**
 * One's own status.
 *
 * @param choices what one may choose, in the order of a menu
 */
public record StatusView(Status status, List<Status> choices) {}
