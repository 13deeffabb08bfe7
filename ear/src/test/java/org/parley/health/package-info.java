/** How the server is, in a browser. */
@NullMarked
package org.parley.health;

import org.jspecify.annotations.NullMarked;
