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
import org.parley.conversation.Conversation;
import org.parley.conversation.ConversationNotFoundException;
import org.parley.conversation.ConversationRepository;
import org.parley.conversation.Memberships;
import org.parley.system.InvalidValueException;
import org.parley.user.Participant;
import org.parley.user.ParticipantRepository;

/** Reading conversations: pages of history, what was missed, and who has read a message. */
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
    RecentMessages recent;

    /** The messages before a seq, the latest of them, in order. */
    public List<MessageView> before(long callerId, long conversationId, long seq, int limit) {
        memberships.of(conversationId, callerId);
        return range(conversationId, seq - checked(limit), seq);
    }

    /** The messages after a seq, the first of them, in order. */
    public List<MessageView> after(long callerId, long conversationId, long seq, int limit) {
        memberships.of(conversationId, callerId);
        return range(conversationId, seq + 1, seq + 1 + checked(limit));
    }

    /** The page with a seq in its middle. */
    public List<MessageView> around(long callerId, long conversationId, long seq, int limit) {
        memberships.of(conversationId, callerId);
        long from = Math.max(1, seq - checked(limit) / 2);
        return range(conversationId, from, from + limit);
    }

    /** The last page. */
    public List<MessageView> last(long callerId, long conversationId) {
        memberships.of(conversationId, callerId);
        return lastPage(conversation(conversationId));
    }

    /** The messages with these keys that are still there and in conversations of the caller, in no order. */
    public List<MessageView> ofIds(long callerId, Collection<MessageId> ids) {
        List<MessageId> own = ids.stream()
                .filter(id -> memberships.of(id.conversationId()).ids().contains(callerId))
                .toList();
        return views(new MessageRepository(em).ofIds(own));
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
        List<MessageView> known = recent.after(conversationId, revision);
        if (known != null) {
            return new Changes(false, known);
        }
        Conversation conversation = conversation(conversationId);
        long missed = conversation.revision() - revision;
        // Fewer than none: the client knows more than the database, which was restored from a backup.
        if (missed < 0 || missed > MOST_MISSED) {
            return new Changes(true, lastPage(conversation));
        }
        return new Changes(
                false, views(new MessageRepository(em).changed(conversationId, revision, conversation.revision())));
    }

    /** Who has read a message, its author aside, by time; at most 500. */
    public List<ReaderView> readers(long callerId, long conversationId, long seq) {
        memberships.of(conversationId, callerId);
        MessageRepository messages = new MessageRepository(em);
        Message message = messages.find(conversationId, seq);
        if (message == null) {
            return List.of();
        }
        List<Object[]> rows = messages.readers(conversationId, seq, message.authorId(), MOST_READERS);
        Set<Long> ids = new HashSet<>();
        rows.forEach(row -> ids.add((Long) row[0]));
        Map<Long, String> names = names(ids);
        return rows.stream()
                .map(row -> new ReaderView((Long) row[0], names.getOrDefault((Long) row[0], ""), (Long) row[1]))
                .toList();
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

    private List<MessageView> lastPage(Conversation conversation) {
        return range(conversation.id(), conversation.lastSeq() + 1 - PAGE, conversation.lastSeq() + 1);
    }

    private List<MessageView> range(long conversationId, long from, long to) {
        return views(new MessageRepository(em).range(conversationId, from, to));
    }

    private List<MessageView> views(List<Message> messages) {
        Set<Long> authors = new HashSet<>();
        messages.forEach(each -> authors.add(each.authorId()));
        Map<Long, String> names = names(authors);
        return messages.stream()
                .map(each -> MessageView.of(each, names.getOrDefault(each.authorId(), "")))
                .toList();
    }

    private Map<Long, String> names(Set<Long> ids) {
        Map<Long, String> names = new HashMap<>();
        for (Participant each : new ParticipantRepository(em).ofIds(ids)) {
            names.put(each.id(), each.displayName());
        }
        return names;
    }
}
