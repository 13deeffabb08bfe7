/** Searching over the socket. */
@NullMarked
package org.parley.search;

import org.jspecify.annotations.NullMarked;
