/** Signing in and out, and accounts, by their pages. */
@NullMarked
package org.parley.user;

import org.jspecify.annotations.NullMarked;
