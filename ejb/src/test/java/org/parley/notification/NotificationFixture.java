package org.parley.notification;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.ConversationFixture;
import org.parley.conversation.GroupSettings;
import org.parley.conversation.MembershipRole;
import org.parley.message.Additions;
import org.parley.message.ChangeStore;
import org.parley.message.JournalStore;
import org.parley.message.Mentioned;
import org.parley.message.MessageChange;
import org.parley.message.MessageKind;
import org.parley.message.Posting;
import org.parley.message.Posting.GroupChange;
import org.parley.message.Posting.MembershipChange;
import org.parley.message.Posting.SettingsChange;
import org.parley.message.TestFirstLine;
import org.parley.notification.NotificationsStored.Stored;
import org.parley.system.Calm;
import org.parley.system.FiredEvents;
import org.parley.system.TestClock;
import org.parley.system.TestTransactions;
import org.parley.system.Vendor;

/** The services of this package over one database. It stands in for container and journal, hence the assignments. */
@SuppressWarnings("UnnecessaryAssignment")
final class NotificationFixture {
    static final long NOON = ConversationFixture.NOON;

    final ConversationFixture conversations;
    final NoticeStep step = new NoticeStep();
    final NotificationSweep sweep = new NotificationSweep();
    final FiredEvents<NotificationsStored> stored = new FiredEvents<>();
    final FiredEvents<NotificationsRead> read = new FiredEvents<>();
    private final NotificationService service = new NotificationService();
    private final WhyService why = new WhyService();
    long now = NOON;

    NotificationFixture(Vendor vendor) {
        conversations = ConversationFixture.on(vendor);
        TestFirstLine.in(conversations);
        step.transactions = new TestTransactions(conversations.database);
        sweep.transactions = step.transactions;
        sweep.calm = new Calm();
        sweep.clock = () -> now;
        service.em = conversations.database.injected();
        service.clock = new TestClock(() -> now);
        service.stored = stored;
        service.read = read;
        why.em = conversations.database.injected();
        why.memberships = conversations.memberships;
        // Other tests over the same database leave notices too.
        work();
    }

    /** Works off all notices; what became of entries, in order. */
    List<Stored> work() {
        List<Stored> all = new ArrayList<>();
        NoticeStep.Done done;
        do {
            done = step.next(50);
            all.addAll(done.entries());
        } while (done.more());
        return all;
    }

    long post(long authorId, long conversationId, String text) {
        return post(authorId, conversationId, text, Additions.NONE);
    }

    long mention(long authorId, long conversationId, String text, Long... ids) {
        Mentioned mentioned = new Mentioned(Set.of(ids), ids.length == 0);
        return post(authorId, conversationId, text, new Additions(null, null, mentioned));
    }

    long reply(long authorId, long conversationId, String text, long seq, Long... mentioned) {
        return post(authorId, conversationId, text, new Additions(seq, null, new Mentioned(Set.of(mentioned), false)));
    }

    long post(long authorId, long conversationId, String text, Additions additions) {
        return store(Posting.text(conversationId, authorId, UUID.randomUUID().toString(), text, additions));
    }

    long renamed(long authorId, long conversationId, String name) {
        SettingsChange change = new SettingsChange(new GroupSettings(name));
        return line(authorId, conversationId, MessageKind.GROUP_RENAMED, name, change);
    }

    long line(long authorId, long conversationId, MessageKind kind, String text, @Nullable GroupChange change) {
        return store(new Posting(conversationId, authorId, UUID.randomUUID().toString(), kind, text, change));
    }

    long added(long authorId, long conversationId, long who) {
        return line(
                authorId,
                conversationId,
                MessageKind.MEMBER_ADDED,
                "Somebody",
                new MembershipChange(who, MembershipRole.MEMBER));
    }

    long removed(long authorId, long conversationId, long who) {
        return line(authorId, conversationId, MessageKind.MEMBER_REMOVED, "Somebody", new MembershipChange(who, null));
    }

    private long store(Posting posting) {
        long seq = conversations.database.get(em -> {
            try {
                return new JournalStore(connection(em), now++)
                        .store(List.of(posting))
                        .get(0)
                        .seq();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        conversations.memberships.forget(posting.conversationId());
        return seq;
    }

    void react(long who, long conversationId, long seq, String emoji, boolean on) {
        change(new MessageChange.Reacting(conversationId, who, seq, emoji, on));
    }

    void change(MessageChange change) {
        conversations.database.run(em -> {
            try {
                ChangeStore store = new ChangeStore(connection(em), now++);
                store.lock(new TreeSet<>(Set.of(change.conversationId())));
                store.store(List.of(change));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Connection connection(EntityManager em) {
        return Objects.requireNonNull(em.unwrap(Connection.class));
    }

    /** A person's bell, after all notices are worked off; the newest first. */
    List<NotificationView> bell(long userId) {
        work();
        return call(service -> service.before(userId, Long.MAX_VALUE)).entries();
    }

    long notices(long conversationId) {
        return conversations.database.get(
                em -> em.createQuery("SELECT COUNT(n) FROM Notice n WHERE n.conversationId = :id", Long.class)
                        .setParameter("id", conversationId)
                        .getSingleResult());
    }

    <T> T call(Function<NotificationService, T> what) {
        return conversations.database.get(em -> what.apply(service));
    }

    void run(Consumer<NotificationService> what) {
        conversations.database.run(em -> what.accept(service));
    }

    WhyView why(long callerId, long conversationId, long seq) {
        return conversations.database.get(em -> why.why(callerId, conversationId, seq));
    }
}
