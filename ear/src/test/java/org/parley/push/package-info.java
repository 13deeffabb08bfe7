/** Lost lines and restarted servers, as the people at the browsers meet them. */
@NullMarked
package org.parley.push;

import org.jspecify.annotations.NullMarked;
