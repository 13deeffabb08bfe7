package org.parley.notification;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.Conversation;
import org.parley.conversation.ConversationRepository;
import org.parley.conversation.Membership;
import org.parley.conversation.NotifyLevel;
import org.parley.message.Message;
import org.parley.message.MessageRepository;
import org.parley.message.Notice;
import org.parley.message.NoticeKind;
import org.parley.message.Reaction;
import org.parley.notification.NotificationsStored.Stored;

/**
 * The one entry that an author has of all reactions to a message. It says how they stand now, whatever became of them since the
 * notice was written.
 */
final class ReactionEntry {
    private final EntityManager em;
    private final NotificationRepository entries;
    private final Notice notice;

    ReactionEntry(EntityManager em, Notice notice) {
        this.em = em;
        this.entries = new NotificationRepository(em);
        this.notice = notice;
    }

    /** What became of the entry; null when nothing did. */
    @Nullable
    Stored follow() {
        Message message = new MessageRepository(em).find(notice.conversationId(), notice.seq());
        if (message == null || message.isDeleted() || message.authorId() == notice.actorId()) {
            return null;
        }
        List<Reaction> others = new MessageRepository(em)
                .reactions(notice.conversationId(), notice.seq()).stream()
                        .filter(each -> each.participantId() != message.authorId())
                        .toList();
        Notification known = entries.reactions(message.authorId(), notice.conversationId(), notice.seq());
        if (others.isEmpty()) {
            return known == null ? null : gone(known);
        }
        boolean tells = notice.kind() == NoticeKind.REACTED && isWanted(message.authorId());
        if (!tells) {
            return known == null ? null : changed(known, others);
        }
        return atTheTop(message.authorId(), known, others);
    }

    private boolean isWanted(long authorId) {
        Membership author = new ConversationRepository(em).findActive(notice.conversationId(), authorId);
        return author != null && author.notifyLevel() == NotifyLevel.ALL && author.isNotified(notice.notedAt());
    }

    private Stored gone(Notification known) {
        entries.remove(known);
        return new Stored(known.userId(), null, known.id());
    }

    private Stored changed(Notification known, List<Reaction> others) {
        count(known, others);
        return new Stored(known.userId(), view(known), null);
    }

    private Stored atTheTop(long authorId, @Nullable Notification known, List<Reaction> others) {
        Conversation conversation = new ConversationRepository(em).find(notice.conversationId());
        Notification entry = new Notification(
                authorId,
                NotificationKind.REACTION,
                notice.conversationId(),
                conversation == null ? null : conversation.name(),
                notice.seq(),
                notice.actorId(),
                notice.notedAt());
        count(entry, others);
        if (known != null) {
            entries.remove(known);
        }
        entries.add(entry);
        return new Stored(authorId, view(entry), known == null ? null : (Long) known.id());
    }

    private static void count(Notification entry, List<Reaction> others) {
        Reaction last = others.stream()
                .max(Comparator.comparingLong(Reaction::reactedAt))
                .orElseThrow();
        long people = others.stream().map(Reaction::participantId).distinct().count();
        entry.reacted((int) people, last.participantId(), last.emoji());
    }

    private NotificationView view(Notification entry) {
        return new NotificationViews(em).fresh(List.of(entry)).get(0);
    }
}
