package org.parley.message;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last messages of the active conversations, so that a thousand reconnecting clients do not reach the database. */
@ApplicationScoped
public class RecentMessages {
    /** Messages kept per conversation. */
    private static final int KEPT = 100;

    /** UTF-16 units of all texts together, a fixed share for each message included: about 32 MB of heap. */
    static final long MOST_CHARACTERS = 16_000_000;

    private static final int SHARE = 150;

    private final Cache<Long, List<MessageView>> cache = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .<Long, List<MessageView>>weigher((id, messages) -> messages.stream()
                    .mapToInt(each -> SHARE + each.text().length())
                    .sum())
            .build();

    /** Adds the new messages of a batch; called by the journal alone, in the order of commit. */
    void add(List<MessageView> fresh) {
        Map<Long, List<MessageView>> byConversation = new HashMap<>();
        for (MessageView each : fresh) {
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

    private static List<MessageView> joined(@Nullable List<MessageView> known, List<MessageView> added) {
        boolean follows = known != null
                && known.get(known.size() - 1).revision() + 1 == added.get(0).revision();
        List<MessageView> all = new ArrayList<>(follows && known != null ? known : List.of());
        all.addAll(added);
        return List.copyOf(all.subList(Math.max(0, all.size() - KEPT), all.size()));
    }

    /** What came after a revision, or null when that must be asked of the database. */
    @Nullable
    List<MessageView> after(long conversationId, long revision) {
        List<MessageView> known = cache.getIfPresent(conversationId);
        if (known == null
                || known.get(0).revision() > revision + 1
                || known.get(known.size() - 1).revision() < revision) {
            return null;
        }
        return known.stream().filter(each -> each.revision() > revision).toList();
    }
}
