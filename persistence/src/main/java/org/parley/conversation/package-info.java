/** Conversations, direct and of groups, and who is a member of them. */
@NullMarked
package org.parley.conversation;

import org.jspecify.annotations.NullMarked;
