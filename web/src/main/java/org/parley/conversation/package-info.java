/** Conversations over the socket and on the pages. */
@NullMarked
package org.parley.conversation;

import org.jspecify.annotations.NullMarked;
