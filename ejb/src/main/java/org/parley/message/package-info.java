/** Posting through the journal, history, resuming, and how far each member has read. */
@NullMarked
package org.parley.message;

import org.jspecify.annotations.NullMarked;
