package org.parley.notification;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.ConversationNotFoundException;
import org.parley.conversation.ConversationRepository;
import org.parley.conversation.Membership;
import org.parley.conversation.Memberships;
import org.parley.conversation.NotifyChange;
import org.parley.conversation.NotifyChangeRepository;
import org.parley.conversation.NotifyLevel;
import org.parley.message.Message;
import org.parley.message.MessageDetailRepository;
import org.parley.message.MessageKey;
import org.parley.message.MessageKind;
import org.parley.message.MessageNotFoundException;
import org.parley.message.MessageRepository;
import org.parley.system.UnlessOffline;
import org.parley.user.Status;
import org.parley.user.StatusChange;
import org.parley.user.StatusRepository;

/**
 * Why somebody was notified of a message, or was not: computed when it is asked from what is remembered with its time, so that
 * no message costs a write per receiver.
 */
@UnlessOffline
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WhyService {
    @PersistenceContext(unitName = "parley")
    EntityManager em;

    @Inject
    Memberships memberships;

    /**
     * Why the caller was notified of a message, or was not.
     *
     * @throws ConversationNotFoundException when he is no member
     * @throws MessageNotFoundException when there is no such message, it was deleted, or nobody wrote it
     */
    public WhyView why(long callerId, long conversationId, long seq) {
        memberships.of(conversationId, callerId);
        Message message = new MessageRepository(em).find(conversationId, seq);
        Membership member = new ConversationRepository(em).findActive(conversationId, callerId);
        if (message == null || message.isDeleted() || message.kind() != MessageKind.TEXT) {
            throw new MessageNotFoundException();
        }
        if (member == null) {
            throw new ConversationNotFoundException();
        }
        if (message.authorId() == callerId) {
            return WhyView.not(WhyReason.AUTHOR);
        }
        if (!member.wasMemberAt(seq, message.postedAt())) {
            return WhyView.not(WhyReason.NOT_MEMBER);
        }
        return judged(then(member, message.postedAt()), message, callerId);
    }

    /** What he wanted at that time: the last change before it; of a time before all that is remembered, the first. */
    private NotifyChange then(Membership member, long at) {
        NotifyChange then = null;
        for (NotifyChange each : new NotifyChangeRepository(em).of(member.conversationId(), member.participantId())) {
            if (then == null || each.changedAt() <= at) {
                then = each;
            }
        }
        return then == null ? new NotifyChange(member, 0) : then;
    }

    private WhyView judged(NotifyChange then, Message message, long callerId) {
        WhyReason spoken = spoken(message, callerId);
        boolean offline = wasOffline(callerId, message.postedAt());
        List<WhyReason> reasons = new ArrayList<>();
        boolean notified = false;
        if (then.isMuted(message.postedAt())) {
            reasons.add(WhyReason.MUTED);
        } else if (then.notifyLevel() == NotifyLevel.NOTHING) {
            reasons.add(WhyReason.LEVEL_NOTHING);
        } else if (spoken != null) {
            notified = true;
        } else if (then.notifyLevel() == NotifyLevel.MENTIONS) {
            reasons.add(WhyReason.LEVEL_MENTIONS);
        } else {
            // Who is Offline hears nothing; what speaks to him waits in the bell.
            notified = !offline;
            reasons.add(WhyReason.LEVEL_ALL);
        }
        if (spoken != null) {
            reasons.add(spoken);
        }
        if (offline) {
            reasons.add(WhyReason.OFFLINE);
        }
        if (message.editedAt() != null) {
            reasons.add(WhyReason.EDITED);
        }
        return new WhyView(notified, reasons, then.isMuted(message.postedAt()) ? then.mutedUntil() : null);
    }

    private boolean wasOffline(long userId, long at) {
        StatusChange last = new StatusRepository(em).changeBefore(userId, at);
        return last != null && last.status() == Status.OFFLINE;
    }

    /** How the message speaks to him; null when it does not. */
    private @Nullable WhyReason spoken(Message message, long callerId) {
        List<Object[]> mentions = message.mentions() == 0
                ? List.of()
                : new MessageDetailRepository(em)
                        .mentions(List.of(new MessageKey(message.conversationId(), message.seq())));
        if (mentions.stream().anyMatch(row -> ((Number) row[2]).longValue() == callerId)) {
            return WhyReason.MENTIONED;
        }
        if (message.mentionsAll()) {
            return WhyReason.MENTIONED_ALL;
        }
        Long replySeq = message.replySeq();
        Message original = replySeq == null ? null : new MessageRepository(em).find(message.conversationId(), replySeq);
        return original != null && original.authorId() == callerId ? WhyReason.ANSWERED : null;
    }
}
