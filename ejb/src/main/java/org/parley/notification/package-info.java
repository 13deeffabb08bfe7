/** People's bells: who is notified of what, what was read of it, and why somebody was or was not. */
@NullMarked
package org.parley.notification;

import org.jspecify.annotations.NullMarked;
