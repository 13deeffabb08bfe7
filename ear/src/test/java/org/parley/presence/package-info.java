/** Statuses, as people at a browser choose and see them. */
@NullMarked
package org.parley.presence;

import org.jspecify.annotations.NullMarked;
