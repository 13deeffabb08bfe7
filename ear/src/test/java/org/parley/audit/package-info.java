/** The audit log and what leaves its traces there, in a browser. */
@NullMarked
package org.parley.audit;

import org.jspecify.annotations.NullMarked;
