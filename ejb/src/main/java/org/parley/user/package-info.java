/**
 * Accounts, signing in and out, and each person's preferences: who somebody is, and whether it is really he. Fires
 * {@link org.parley.user.PersonChanged}, {@link org.parley.user.SignInEnded} and
 * {@link org.parley.user.PreferenceChanged} after commit.
 */
@NullMarked
package org.parley.user;

import org.jspecify.annotations.NullMarked;
