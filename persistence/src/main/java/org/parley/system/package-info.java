/** The schema and its migrations, the vendor's name, and the root of all facts a caller must know about. */
@NullMarked
package org.parley.system;

import org.jspecify.annotations.NullMarked;
