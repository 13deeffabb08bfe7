package org.parley.message;

import java.util.List;

/** Some of a conversation's pinned messages, the last first. */
public record PinPage(List<MessageView> messages, boolean more) {}
