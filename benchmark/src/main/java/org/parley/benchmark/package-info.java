/**
 * Starts the assembled product as its own process, loads it over its public doors (HTTP and the socket), measures it and checks that
 * nothing was lost, doubled or out of order. Knows the product only by docs/socket.md: no class of another module is used.
 */
@NullMarked
package org.parley.benchmark;

import org.jspecify.annotations.NullMarked;
