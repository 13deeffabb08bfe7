/** Who changed what: written with the change, chained behind it, read by administrators. */
@NullMarked
package org.parley.audit;

import org.jspecify.annotations.NullMarked;
