/**
 * The socket's plumbing, which knows no feature: the endpoint (protocol), connections, outboxes, heartbeat, and the small
 * types that features plug in with: {@code Command} (a client's request) and {@code Broadcaster} (bytes to people).
 */
@NullMarked
package org.parley.push;

import org.jspecify.annotations.NullMarked;
