/** Finding messages by their words: one index beside each database, both over the same words, derived from the messages. */
@NullMarked
package org.parley.search;

import org.jspecify.annotations.NullMarked;
