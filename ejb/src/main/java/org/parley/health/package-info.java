/** How the server is, for administrators: what it stands on, and figures that are told while somebody looks. */
@NullMarked
package org.parley.health;

import org.jspecify.annotations.NullMarked;
