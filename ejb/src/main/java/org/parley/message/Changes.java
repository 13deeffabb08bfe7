package org.parley.message;

import java.util.List;

/**
 * What a client missed in a conversation.
 *
 * @param reset too much was missed: the messages are the last page, and what the client holds is to be thrown away
 */
public record Changes(boolean reset, List<MessageView> messages) {}
