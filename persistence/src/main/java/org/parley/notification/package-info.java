/** The entries of people's bells. */
@NullMarked
package org.parley.notification;

import org.jspecify.annotations.NullMarked;
