package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.conversation.Memberships;
import org.parley.push.Broadcaster;
import org.parley.push.Segment;

/** Tells the members of new messages: per conversation one segment for all, made once. */
@ApplicationScoped
public class MessagePush {
    @Inject
    Broadcaster broadcaster;

    @Inject
    Memberships memberships;

    void on(@Observes MessagesPosted event) {
        Map<Long, List<MessageView>> byConversation = new LinkedHashMap<>();
        Set<Long> authors = new LinkedHashSet<>();
        for (MessageView each : event.messages()) {
            byConversation
                    .computeIfAbsent(each.conversationId(), id -> new ArrayList<>())
                    .add(each);
            authors.add(each.authorId());
        }
        Broadcaster.Batch batch = broadcaster.batch();
        byConversation.forEach(
                (id, messages) -> batch.add(memberships.of(id).ids(), Segment.of(MessageJson.events(messages))));
        batch.flush();
        // Their answers wait too, and an author may have been taken out of the conversation meanwhile.
        authors.forEach(broadcaster::flush);
    }
}
