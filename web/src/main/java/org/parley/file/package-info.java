/** Files over HTTP: uploads in chunks, downloads with ranges, small pictures; and files as JSON (docs/files.md). */
@NullMarked
package org.parley.file;

import org.jspecify.annotations.NullMarked;
