/** The trail that changes leave: what waits for its place, the chain of entries, and how a broken one is found. */
@NullMarked
package org.parley.audit;

import org.jspecify.annotations.NullMarked;
