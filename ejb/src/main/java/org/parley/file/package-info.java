/** Files: uploading in chunks, reading with rights, what their bytes are, pictures made small, sweeping. */
@NullMarked
package org.parley.file;

import org.jspecify.annotations.NullMarked;
