/** Messages over the socket: posting, history, resuming, marks. */
@NullMarked
package org.parley.message;

import org.jspecify.annotations.NullMarked;
