package org.parley.message;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last events of the active conversations, without a gap, so that a thousand reconnecting clients do not reach the database. */
@ApplicationScoped
public class RecentMessages {
    /** Events kept per conversation. */
    private static final int KEPT = 100;

    /** UTF-16 units of all texts together, a fixed share for each message included: about 32 MB of heap. */
    static final long MOST_CHARACTERS = 16_000_000;

    private static final int SHARE = 150;

    private final Cache<Long, List<MessageEvent>> cache = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .<Long, List<MessageEvent>>weigher((id, messages) ->
                    messages.stream().mapToInt(RecentMessages::weight).sum())
            .build();

    private static int weight(MessageEvent event) {
        if (event instanceof MessageView message) {
            return SHARE + message.text().length() + message.extras().length();
        }
        if (event instanceof TextChanged changed) {
            return SHARE
                    + changed.text().length()
                    + (changed.html() == null ? 0 : changed.html().length());
        }
        return SHARE;
    }

    /** Adds the events of a batch, in order of revision within each conversation; called by the journal alone, in the order of commit. */
    void add(List<? extends MessageEvent> fresh) {
        Map<Long, List<MessageEvent>> byConversation = new HashMap<>();
        for (MessageEvent each : fresh) {
            byConversation
                    .computeIfAbsent(each.conversationId(), id -> new ArrayList<>())
                    .add(each);
        }
        byConversation.forEach((id, added) -> cache.put(id, joined(cache.getIfPresent(id), added)));
    }

    /** After this, what was added before is asked of the database. */
    void forget(long conversationId) {
        cache.invalidate(conversationId);
    }

    private static List<MessageEvent> joined(@Nullable List<MessageEvent> known, List<MessageEvent> added) {
        boolean follows = known != null
                && known.get(known.size() - 1).revision() + 1 == added.get(0).revision();
        List<MessageEvent> all = new ArrayList<>(follows && known != null ? known : List.of());
        all.addAll(added);
        return List.copyOf(all.subList(Math.max(0, all.size() - KEPT), all.size()));
    }

    /** What came after a revision, or null when that must be asked of the database. */
    @Nullable
    List<MessageEvent> after(long conversationId, long revision) {
        List<MessageEvent> known = cache.getIfPresent(conversationId);
        if (known == null
                || known.get(0).revision() > revision + 1
                || known.get(known.size() - 1).revision() < revision) {
            return null;
        }
        return known.stream().filter(each -> each.revision() > revision).toList();
    }
}
