/** The services and the web application inside Payara Micro: one deployment, tested from within and from without. */
@NullMarked
package org.parley.container;

import org.jspecify.annotations.NullMarked;
