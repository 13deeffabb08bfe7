package org.parley.message;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.Conversation;
import org.parley.conversation.ConversationNotFoundException;
import org.parley.conversation.ConversationRepository;
import org.parley.conversation.Membership;
import org.parley.message.MarksStored.Mark;
import org.parley.system.InvalidValueException;
import org.parley.user.StatusService;

/** Writes the marks of one conversation's members: two queries, one for each message that is the last read one, and one batch. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MarkWriter {
    /** Messages that can be marked unread again: own ones among them are counted row by row. */
    static final int MOST_UNREAD = 5_000;

    @PersistenceContext(unitName = "parley")
    EntityManager em;

    @Inject
    StatusService statuses;

    Clock clock = Clock.systemUTC();

    /**
     * Stores marks.
     *
     * @param seqs participant to the seq he has read; one beyond the last message counts as the last
     * @return the marks that changed anything
     */
    public List<Mark> write(long conversationId, Map<Long, Long> seqs) {
        Conversation conversation = new ConversationRepository(em).find(conversationId);
        if (conversation == null) {
            return List.of();
        }
        Map<Long, Long> ordinals = ordinals(conversation, seqs);
        List<Mark> marks = new ArrayList<>();
        for (Membership member : new ConversationRepository(em).members(conversationId, seqs.keySet())) {
            long seq = Math.min(seqs.getOrDefault(member.participantId(), 0L), conversation.lastSeq());
            Long ordinal = ordinals.get(seq);
            long before = member.disclosedSeq();
            boolean disclosed = !statuses.isHidden(member.participantId());
            if (ordinal == null || !member.read(seq, ordinal, ownUpTo(member, seq), disclosed)) {
                continue;
            }
            marks.add(told(conversation, member, before));
        }
        return marks;
    }

    /** Where a member has read more than others may see, in the order of ids. */
    public List<Long> undisclosed(long participantId, long afterConversationId, int limit) {
        return new ConversationRepository(em).undisclosed(participantId, afterConversationId, limit);
    }

    /**
     * Lets others see what a member has read while he was hidden, with this moment as the time of it.
     *
     * @return his mark, or nothing when he is hidden again
     */
    public List<Mark> disclose(long conversationId, long participantId) {
        Conversation conversation = new ConversationRepository(em).find(conversationId);
        Membership member = new ConversationRepository(em).findActive(conversationId, participantId);
        if (conversation == null || member == null || statuses.isHidden(participantId)) {
            return List.of();
        }
        long before = member.disclosedSeq();
        return member.disclose() ? List.of(told(conversation, member, before)) : List.of();
    }

    /** What others see for the first time has its time now; what was marked unread and is read again has it already. */
    private Mark told(Conversation conversation, Membership member, long before) {
        boolean more = member.disclosedSeq() > before;
        if (more) {
            em.persist(new ReadTime(conversation.id(), member.participantId(), member.disclosedSeq(), clock.millis()));
        }
        return mark(conversation, member, more);
    }

    /**
     * Marks a message and all after it as unread for one member.
     *
     * @return null when nothing changed
     * @throws ConversationNotFoundException when he is no member
     * @throws InvalidValueException when the message is too far back
     */
    public @Nullable Mark unread(long conversationId, long participantId, long seq) {
        Conversation conversation = new ConversationRepository(em).find(conversationId);
        Membership member = new ConversationRepository(em).findActive(conversationId, participantId);
        if (conversation == null || member == null) {
            throw new ConversationNotFoundException();
        }
        if (seq <= conversation.lastSeq() - MOST_UNREAD) {
            throw new InvalidValueException("seq", "Only the last " + MOST_UNREAD + " messages become unread again.");
        }
        Message before = new MessageRepository(em).find(conversationId, seq - 1);
        long ordinal = before == null ? 0 : before.ordinal();
        return member.unread(seq, ordinal, ownUpTo(member, seq - 1)) ? mark(conversation, member, false) : null;
    }

    private static Mark mark(Conversation conversation, Membership member, boolean disclosed) {
        return new Mark(
                conversation.id(),
                member.participantId(),
                member.readSeq(),
                member.unread(conversation.lastOrdinal()),
                conversation.lastSeq(),
                member.unreadFrom(),
                disclosed);
    }

    /** By key, one by one: the members of an active conversation have read up to the same few messages. */
    private Map<Long, Long> ordinals(Conversation conversation, Map<Long, Long> seqs) {
        Map<Long, Long> ordinals = new HashMap<>();
        MessageRepository messages = new MessageRepository(em);
        for (long seq : seqs.values()) {
            long known = Math.min(seq, conversation.lastSeq());
            if (!ordinals.containsKey(known)) {
                Message message = messages.find(conversation.id(), known);
                if (message != null) {
                    ordinals.put(known, message.ordinal());
                }
            }
        }
        return ordinals;
    }

    /** Known without counting, but for who has written below his own last message and not read up to it. */
    private long ownUpTo(Membership member, long seq) {
        if (seq >= member.postedSeq()) {
            return member.posted();
        }
        long later = new MessageRepository(em)
                .countOwn(member.conversationId(), member.participantId(), seq, member.postedSeq());
        return member.posted() - later;
    }
}
