/** The page on which administrators see how the server is. */
@NullMarked
package org.parley.health;

import org.jspecify.annotations.NullMarked;
