package org.parley.message;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.Conversation;
import org.parley.conversation.ConversationNotFoundException;
import org.parley.conversation.ConversationRepository;
import org.parley.conversation.Memberships;
import org.parley.system.InvalidValueException;
import org.parley.system.UnlessOffline;
import org.parley.user.Participant;
import org.parley.user.ParticipantRepository;

/** Reading conversations: pages of history, what was missed, and who has read a message. */
@UnlessOffline
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class HistoryService {
    /** Messages of a page when nobody asks for another number, and at most. */
    public static final int PAGE = 50;

    public static final int MOST = 100;

    /** More missed changes than this are answered by the last page. */
    static final int MOST_MISSED = 500;

    private static final int MOST_READERS = 500;

    @PersistenceContext(unitName = "parley")
    EntityManager em;

    @Inject
    Memberships memberships;

    @Inject
    Rendering rendering;

    @Inject
    RecentMessages recent;

    /** The messages before a seq, the latest of them, in order. */
    public List<MessageView> before(long callerId, long conversationId, long seq, int limit) {
        memberships.of(conversationId, callerId);
        return range(callerId, conversationId, seq - checked(limit), seq);
    }

    /** The messages after a seq, the first of them, in order. */
    public List<MessageView> after(long callerId, long conversationId, long seq, int limit) {
        memberships.of(conversationId, callerId);
        return range(callerId, conversationId, seq + 1, seq + 1 + checked(limit));
    }

    /** The page with a seq in its middle. */
    public List<MessageView> around(long callerId, long conversationId, long seq, int limit) {
        memberships.of(conversationId, callerId);
        long from = Math.max(1, seq - checked(limit) / 2);
        return range(callerId, conversationId, from, from + limit);
    }

    /** The last page. */
    public List<MessageView> last(long callerId, long conversationId) {
        memberships.of(conversationId, callerId);
        return lastPage(callerId, conversation(conversationId));
    }

    /** The messages with these keys that are still there and in conversations of the caller, in no order. */
    public List<MessageView> ofKeys(long callerId, Collection<MessageKey> keys) {
        List<MessageKey> own = keys.stream()
                .filter(key -> memberships.of(key.conversationId()).ids().contains(callerId))
                .toList();
        return new MessageViews(em, rendering, callerId).of(new MessageDetailRepository(em).messages(own));
    }

    /**
     * The seq of the first message at or after a time, or of the last one when there is none; 0 in an empty
     * conversation. Halves the seqs, since times grow with them: twenty look-ups by key, and no index that every message
     * would have to be written into.
     *
     * @param at milliseconds since 1970-01-01 UTC
     */
    public long firstAt(long callerId, long conversationId, long at) {
        memberships.of(conversationId, callerId);
        Conversation conversation = conversation(conversationId);
        MessageRepository messages = new MessageRepository(em);
        long low = conversation.floorSeq() + 1;
        long high = conversation.lastSeq();
        while (low < high) {
            long middle = (low + high) >>> 1;
            Message message = messages.find(conversationId, middle);
            if (message == null || message.postedAt() < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return high < low ? 0 : low;
    }

    /** What came after a revision that a client holds. */
    public Changes changesAfter(long callerId, long conversationId, long revision) {
        memberships.of(conversationId, callerId);
        List<MessageEvent> known = recent.after(conversationId, revision);
        if (known != null) {
            return Changes.since(revision, known);
        }
        Conversation conversation = conversation(conversationId);
        // Asked for after the conversation, so that a change in between is in it, however its message moved.
        List<Message> changed = new MessageRepository(em).changed(conversationId, revision, MOST_MISSED + 1);
        // A client that knows more than the database: it was restored from a backup.
        if (conversation.revision() < revision || changed.size() > MOST_MISSED) {
            return Changes.reset(lastPage(callerId, conversation));
        }
        return Changes.since(revision, new MessageViews(em, rendering, callerId).of(changed));
    }

    /**
     * Who has read a message, its author aside, by time; a page of at most 500.
     *
     * @param after the last of the page before; null for the first page
     */
    public ReaderPage readers(long callerId, long conversationId, long seq, @Nullable Long after) {
        memberships.of(conversationId, callerId);
        MessageRepository messages = new MessageRepository(em);
        Message message = messages.find(conversationId, seq);
        if (message == null) {
            return new ReaderPage(List.of(), false);
        }
        long at = after == null ? -1 : messages.readAt(conversationId, seq, after);
        List<Object[]> rows = messages.readers(
                conversationId, seq, message.authorId(), at, after == null ? 0 : after, MOST_READERS + 1);
        boolean more = rows.size() > MOST_READERS;
        List<Object[]> page = more ? rows.subList(0, MOST_READERS) : rows;
        Set<Long> ids = new HashSet<>();
        page.forEach(row -> ids.add((Long) row[0]));
        Map<Long, String> names = names(ids);
        return new ReaderPage(
                page.stream()
                        .map(row -> new ReaderView((Long) row[0], names.getOrDefault((Long) row[0], ""), (Long) row[1]))
                        .toList(),
                more);
    }

    private static int checked(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new InvalidValueException("limit", "A page has 1 to " + MOST + " messages.");
        }
        return limit;
    }

    private Conversation conversation(long id) {
        Conversation conversation = new ConversationRepository(em).find(id);
        if (conversation == null) {
            throw new ConversationNotFoundException();
        }
        return conversation;
    }

    private List<MessageView> lastPage(long callerId, Conversation conversation) {
        return range(callerId, conversation.id(), conversation.lastSeq() + 1 - PAGE, conversation.lastSeq() + 1);
    }

    private List<MessageView> range(long callerId, long conversationId, long from, long to) {
        return new MessageViews(em, rendering, callerId).of(new MessageRepository(em).range(conversationId, from, to));
    }

    private Map<Long, String> names(Set<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        for (Participant each : new ParticipantRepository(em).ofIds(ids)) {
            names.put(each.id(), each.displayName());
        }
        return names;
    }
}
