/** Finding messages: the service that searches, and the thread that keeps the index in step with the messages. */
@NullMarked
package org.parley.search;

import org.jspecify.annotations.NullMarked;
