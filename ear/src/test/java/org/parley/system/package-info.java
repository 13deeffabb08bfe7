/** The assembled program as an operator meets it: started, refused, stopped. */
@NullMarked
package org.parley.system;

import org.jspecify.annotations.NullMarked;
