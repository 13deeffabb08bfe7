/**
 * The generator's own RFC 6455 on one thread, and the bare floor it is measured against. Generator and server share the machine's
 * cores, so that everything here is built to be cheap: reused buffers, and no object for an event that all members receive alike.
 */
@NullMarked
package org.parley.benchmark.socket;

import org.jspecify.annotations.NullMarked;
