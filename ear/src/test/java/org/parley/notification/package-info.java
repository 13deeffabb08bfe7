/** The bell in a browser. */
@NullMarked
package org.parley.notification;

import org.jspecify.annotations.NullMarked;
