/** The nodes that share a database, and who is there on which. */
@NullMarked
package org.parley.presence;

import org.jspecify.annotations.NullMarked;
