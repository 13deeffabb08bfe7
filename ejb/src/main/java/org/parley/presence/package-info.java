/** Who is there: live connections with grace, and what others may see of it. */
@NullMarked
package org.parley.presence;

import org.jspecify.annotations.NullMarked;
