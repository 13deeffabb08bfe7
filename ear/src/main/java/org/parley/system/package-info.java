/** The start of parley.jar: what must be right before there is a server, and what must be true once there is one. */
@NullMarked
package org.parley.system;

import org.jspecify.annotations.NullMarked;
