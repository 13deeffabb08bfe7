package org.parley.message;

import java.util.List;

/**
 * What a client missed in a conversation.
 *
 * @param page when too much was missed: the last page, and what the client holds is to be thrown away; otherwise empty
 * @param after the revision that the first event follows; each other one follows its predecessor, though revisions in
 *     between may be missing, where a message was changed once more
 */
public record Changes(boolean reset, List<MessageView> page, long after, List<MessageEvent> events) {
    static Changes reset(List<MessageView> page) {
        return new Changes(true, page, 0, List.of());
    }

    static Changes since(long after, List<? extends MessageEvent> events) {
        return new Changes(false, List.of(), after, List.copyOf(events));
    }
}
