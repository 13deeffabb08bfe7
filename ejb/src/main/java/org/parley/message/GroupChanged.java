package org.parley.message;

import org.parley.conversation.GroupSettings;

/** A group is like this from now on; its line was stored with it. Fired on the journal's thread. */
public record GroupChanged(long conversationId, GroupSettings settings) {}
