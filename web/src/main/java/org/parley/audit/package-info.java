/** The administrators' view of the trail, on a page and as a file. */
@NullMarked
package org.parley.audit;

import org.jspecify.annotations.NullMarked;
