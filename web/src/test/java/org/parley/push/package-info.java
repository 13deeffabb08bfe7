/** Tests of the socket's plumbing, and the protocol's schema for all tests that speak it. */
@NullMarked
package org.parley.push;

import org.jspecify.annotations.NullMarked;
