/** Tests of files over HTTP that need no server. */
@NullMarked
package org.parley.file;

import org.jspecify.annotations.NullMarked;
