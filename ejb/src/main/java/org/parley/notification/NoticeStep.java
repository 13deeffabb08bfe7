package org.parley.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.Conversation;
import org.parley.conversation.ConversationRepository;
import org.parley.message.Notice;
import org.parley.message.NoticeKind;
import org.parley.message.NoticeRepository;
import org.parley.notification.NotificationsStored.Stored;
import org.parley.system.Transactions;

/**
 * The transactions that make entries of notices. Each stores some entries together with how far their notice is done, or without
 * it when it is: so every entry is made once, whenever the server ends.
 */
@ApplicationScoped
public class NoticeStep {
    /** Entries in one transaction: of a group of thousands the journal's commit never waits for all. */
    static final int ENTRIES = 200;

    @Inject
    Transactions transactions;

    /**
     * What a step has done.
     *
     * @param more whether notices are left, as far as it saw
     */
    record Done(List<Stored> entries, boolean more) {}

    /** Goes on with the notices that wait longest, so many of them at most. */
    Done next(int notices) {
        return transactions.get(em -> next(em, notices));
    }

    private static Done next(EntityManager em, int most) {
        NoticeRepository repository = new NoticeRepository(em);
        List<Notice> notices = repository.first(most + 1);
        List<Stored> stored = new ArrayList<>();
        for (Notice each : notices.subList(0, Math.min(most, notices.size()))) {
            if (stored.size() >= ENTRIES || !follow(em, each, stored)) {
                return new Done(stored, true);
            }
            repository.remove(each);
        }
        return new Done(stored, notices.size() > most);
    }

    /** Whether the notice is done. */
    private static boolean follow(EntityManager em, Notice notice, List<Stored> stored) {
        if (notice.kind() == NoticeKind.REACTED || notice.kind() == NoticeKind.UNREACTED) {
            Stored entry = new ReactionEntry(em, notice).follow();
            if (entry != null) {
                stored.add(entry);
            }
            return true;
        }
        Receivers.Page page = new Receivers(em, notice, ENTRIES - stored.size()).next();
        stored.addAll(entries(em, notice, page));
        Long doneTo = page.doneTo();
        if (doneTo != null) {
            notice.doneTo(doneTo);
        }
        return doneTo == null;
    }

    private static List<Stored> entries(EntityManager em, Notice notice, Receivers.Page page) {
        Conversation conversation = new ConversationRepository(em).find(notice.conversationId());
        @Nullable String name = conversation == null ? null : conversation.name();
        NotificationRepository repository = new NotificationRepository(em);
        List<Notification> entries = new ArrayList<>();
        page.kinds()
                .forEach((id, kind) -> entries.add(repository.add(new Notification(
                        id, kind, notice.conversationId(), name, notice.seq(), notice.actorId(), notice.notedAt()))));
        List<NotificationView> views = new NotificationViews(em).fresh(entries);
        List<Stored> stored = new ArrayList<>();
        for (int i = 0; i < views.size(); i++) {
            stored.add(new Stored(entries.get(i).userId(), views.get(i), null));
        }
        return stored;
    }

    /** Takes away the notice that waits longest, since nothing can be made of it. */
    void drop() {
        transactions.run(em -> new NoticeRepository(em).first(1).forEach(new NoticeRepository(em)::remove));
    }
}
