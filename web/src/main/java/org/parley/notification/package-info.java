/** People's bells over the socket. */
@NullMarked
package org.parley.notification;

import org.jspecify.annotations.NullMarked;
