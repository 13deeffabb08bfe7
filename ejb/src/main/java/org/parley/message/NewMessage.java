package org.parley.message;

/**
 * A message that somebody sends.
 *
 * @param clientId made by the sender before his first try and repeated in each later one; 1 to 36 characters of
 *     {@code [A-Za-z0-9-]}
 * @param text as written, up to {@link Message#TEXT_LENGTH} UTF-16 units
 */
public record NewMessage(long conversationId, String clientId, String text) {}
