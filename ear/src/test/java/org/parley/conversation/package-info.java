/** The panel, the windows and groups, as people at a browser use them. */
@NullMarked
package org.parley.conversation;

import org.jspecify.annotations.NullMarked;
