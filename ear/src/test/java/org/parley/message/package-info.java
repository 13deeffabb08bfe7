/** Messages as two people see them, each in a browser of his own. */
@NullMarked
package org.parley.message;

import org.jspecify.annotations.NullMarked;
