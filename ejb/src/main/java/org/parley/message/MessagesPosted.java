package org.parley.message;

import java.util.List;

/** The new messages of one committed batch, in order of seq within each conversation. Fired on the journal's thread. */
public record MessagesPosted(List<MessageView> messages) {}
