/** Availability over the socket. */
@NullMarked
package org.parley.presence;

import org.jspecify.annotations.NullMarked;
