package org.parley.conversation;

import java.util.List;

/** A page of conversations, last active first, and whether there are more. */
public record ConversationPage(List<ConversationView> conversations, boolean more) {}
