/** Who takes part: participants, the accounts of people, their sign-ins and what each has chosen for himself. */
@NullMarked
package org.parley.user;

import org.jspecify.annotations.NullMarked;
