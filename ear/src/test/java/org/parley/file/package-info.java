/** Files as clients and people see them. */
@NullMarked
package org.parley.file;

import org.jspecify.annotations.NullMarked;
