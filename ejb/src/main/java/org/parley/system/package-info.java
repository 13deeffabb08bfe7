/** The running program: its settings, its start and stop, and what it needs to stay alive (disk and database). */
@NullMarked
package org.parley.system;

import org.jspecify.annotations.NullMarked;
