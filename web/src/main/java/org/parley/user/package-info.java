/**
 * Signing in and out over HTTP, the pages of accounts, and what the socket tells of people: each request is known by the
 * sign-in's cookie alone, so no HTTP session holds anything that matters.
 */
@NullMarked
package org.parley.user;

import org.jspecify.annotations.NullMarked;
