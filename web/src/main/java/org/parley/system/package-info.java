/** What the operator's machines ask the running server. */
@NullMarked
package org.parley.system;

import org.jspecify.annotations.NullMarked;
