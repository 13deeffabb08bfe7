/**
 * The socket of the assembled product: right and wrong frames, lost databases and killed servers, and lost lines as the
 * people at the browsers meet them.
 */
@NullMarked
package org.parley.push;

import org.jspecify.annotations.NullMarked;
