/** Files: stored in chunks, finished, tied to messages, swept when no message took them. */
@NullMarked
package org.parley.file;

import org.jspecify.annotations.NullMarked;
