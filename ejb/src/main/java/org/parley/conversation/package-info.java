/** Opening and listing conversations, groups, and the cache of who is a member of what. */
@NullMarked
package org.parley.conversation;

import org.jspecify.annotations.NullMarked;
