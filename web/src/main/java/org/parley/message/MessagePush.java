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
import java.util.function.Function;
import org.parley.conversation.Memberships;
import org.parley.push.Broadcaster;
import org.parley.push.Segment;

/** Tells the members of new messages and of changes: per conversation one segment for all, made once. */
@ApplicationScoped
public class MessagePush {
    @Inject
    Broadcaster broadcaster;

    @Inject
    Memberships memberships;

    void on(@Observes MessagesPosted event) {
        Set<Long> authors = new LinkedHashSet<>();
        event.messages().forEach(each -> authors.add(each.authorId()));
        push(byConversation(event.messages()), MessageJson::events, authors);
    }

    void on(@Observes MessagesChanged event) {
        push(byConversation(event.changes()), ChangeJson::events, event.authorIds());
    }

    private static <T extends MessageEvent> Map<Long, List<T>> byConversation(List<T> events) {
        Map<Long, List<T>> byConversation = new LinkedHashMap<>();
        for (T each : events) {
            byConversation
                    .computeIfAbsent(each.conversationId(), id -> new ArrayList<>())
                    .add(each);
        }
        return byConversation;
    }

    private <T> void push(Map<Long, List<T>> byConversation, Function<List<T>, String> json, Set<Long> authors) {
        Broadcaster.Batch batch = broadcaster.batch();
        byConversation.forEach((id, events) -> batch.add(memberships.of(id).ids(), Segment.of(json.apply(events))));
        batch.flush();
        // Their answers wait too, and an author may have been taken out of the conversation meanwhile.
        authors.forEach(broadcaster::flush);
    }
}
