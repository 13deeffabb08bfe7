/** The house's rules as tests: who may know whom, names, texts in both languages, what a page may contain. */
@NullMarked
package org.parley.system;

import org.jspecify.annotations.NullMarked;
