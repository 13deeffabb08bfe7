/** Finding messages, as people see it. */
@NullMarked
package org.parley.search;

import org.jspecify.annotations.NullMarked;
