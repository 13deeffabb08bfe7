/** Messages, the journal that stores them in batches, and how far each member has read. */
@NullMarked
package org.parley.message;

import org.jspecify.annotations.NullMarked;
