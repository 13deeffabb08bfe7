package org.parley.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.conversation.MembershipRole;
import org.parley.conversation.NotifyLevel;
import org.parley.message.Additions;
import org.parley.message.Mentioned;
import org.parley.message.MessageChange;
import org.parley.message.MessageKind;
import org.parley.message.Posting.MembershipChange;
import org.parley.notification.NotificationsStored.Stored;
import org.parley.system.TestTransactions;
import org.parley.system.Transactions;
import org.parley.system.Vendor;

class NoticeStepTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aPlainMessageLeavesNothing(Vendor vendor) {
        NotificationFixture parley = new NotificationFixture(vendor);
        long anna = parley.conversations.person("Anna");
        long ben = parley.conversations.person("Ben");
        long id = parley.conversations.direct(anna, ben);
        long seq = parley.post(anna, id, "hello");
        parley.change(new MessageChange.Edit(id, anna, seq, "hello again", new Mentioned(Set.of(ben), false)));
        parley.change(new MessageChange.Pinning(id, ben, seq, true));
        parley.post(anna, id, "forwarded", new Additions(null, ben, Mentioned.NOBODY));
        assertThat(parley.notices(id)).isZero();
        assertThat(parley.bell(ben)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aMentionBeatsAReplyAndNobodyIsNotifiedOfHimself(Vendor vendor) {
        NotificationFixture parley = new NotificationFixture(vendor);
        long anna = parley.conversations.person("Anna");
        long ben = parley.conversations.person("Ben");
        long cleo = parley.conversations.person("Cleo");
        long outside = parley.conversations.person("Outside");
        long id = parley.conversations.group("Marketing", anna, ben, cleo);
        parley.work();
        long first = parley.post(ben, id, "who?");
        parley.reply(anna, id, "you, and you", first, ben, cleo, anna, outside);
        assertThat(parley.notices(id)).isEqualTo(1);
        assertThat(parley.bell(ben)).first().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(NotificationKind.MENTION);
            assertThat(entry.conversation()).isEqualTo("Marketing");
            assertThat(entry.actor()).isEqualTo("Anna");
            assertThat(entry.text()).isEqualTo("you, and you");
            assertThat(entry.read()).isFalse();
        });
        assertThat(kinds(parley, ben)).containsExactly(NotificationKind.MENTION, NotificationKind.ADDED);
        assertThat(kinds(parley, cleo)).containsExactly(NotificationKind.MENTION, NotificationKind.ADDED);
        assertThat(kinds(parley, anna)).isEmpty();
        assertThat(kinds(parley, outside)).isEmpty();
        assertThat(parley.notices(id)).isZero();
        parley.reply(ben, id, "to myself", first);
        parley.reply(cleo, id, "to him", first);
        assertThat(kinds(parley, ben))
                .containsExactly(NotificationKind.REPLY, NotificationKind.MENTION, NotificationKind.ADDED);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void levelsAndMutesHoldForWhatIsSaidAndNotForTheGroup(Vendor vendor) {
        NotificationFixture parley = new NotificationFixture(vendor);
        long anna = parley.conversations.person("Anna");
        long all = parley.conversations.person("All");
        long mentions = parley.conversations.person("Mentions");
        long nothing = parley.conversations.person("Nothing");
        long muted = parley.conversations.person("Muted");
        long until = parley.conversations.person("Until");
        long over = parley.conversations.person("Over");
        long inactive = parley.conversations.person("Inactive");
        List<Long> everybody = List.of(all, mentions, nothing, muted, until, over);
        long id = parley.conversations.group("Levels", anna, all, mentions, nothing, muted, until, over, inactive);
        parley.conversations.deactivate(inactive);
        parley.conversations.run(service -> {
            service.notifyOf(mentions, id, NotifyLevel.MENTIONS, null);
            service.notifyOf(nothing, id, NotifyLevel.NOTHING, null);
            service.mute(muted, id, true);
            service.notifyOf(until, id, NotifyLevel.ALL, NotificationFixture.NOON + 10_000);
            service.notifyOf(over, id, NotifyLevel.ALL, NotificationFixture.NOON - 1);
        });
        parley.work();
        List<Long> seqs = new ArrayList<>();
        for (long each : everybody) {
            seqs.add(parley.post(each, id, "mine"));
        }
        parley.mention(anna, id, "@all");
        List<Stored> made = parley.work();
        assertThat(made).extracting(Stored::userId).containsExactly(all, mentions, over);
        assertThat(made)
                .extracting(each -> Objects.requireNonNull(each.entry()).kind())
                .containsOnly(NotificationKind.MENTION);
        for (int i = 0; i < everybody.size(); i++) {
            parley.reply(anna, id, "an answer", seqs.get(i));
            parley.react(anna, id, seqs.get(i), "👍", true);
        }
        assertThat(kinds(parley, all)).startsWith(NotificationKind.REACTION, NotificationKind.REPLY);
        assertThat(kinds(parley, mentions)).startsWith(NotificationKind.REPLY, NotificationKind.MENTION);
        for (long each : List.of(nothing, muted, until)) {
            assertThat(kinds(parley, each)).containsExactly(NotificationKind.ADDED);
        }
        parley.renamed(anna, id, "Renamed");
        parley.line(anna, id, MessageKind.GROUP_DELETED, "", null);
        for (long each : everybody) {
            assertThat(kinds(parley, each)).startsWith(NotificationKind.GROUP_CHANGED, NotificationKind.GROUP_CHANGED);
        }
        assertThat(parley.bell(all)).first().satisfies(entry -> {
            assertThat(entry.line()).isEqualTo(MessageKind.GROUP_DELETED);
            assertThat(entry.conversation()).isEqualTo("Renamed");
        });
        assertThat(kinds(parley, anna)).isEmpty();
        assertThat(parley.bell(inactive)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void reactionsToOneMessageAreOneEntryThatMovesAndGoes(Vendor vendor) {
        NotificationFixture parley = new NotificationFixture(vendor);
        long anna = parley.conversations.person("Anna");
        long ben = parley.conversations.person("Ben");
        long cleo = parley.conversations.person("Cleo");
        long id = parley.conversations.group("Reactions", anna, ben, cleo);
        long seq = parley.post(anna, id, "good news");
        parley.react(anna, id, seq, "🎉", true);
        assertThat(parley.bell(anna)).isEmpty();
        parley.react(ben, id, seq, "👍", true);
        NotificationView first = parley.bell(anna).get(0);
        assertThat(first.people()).isEqualTo(1);
        parley.run(service -> service.read(anna, List.of(first.id())));
        parley.react(ben, id, seq, "❤️", true);
        parley.react(cleo, id, seq, "🎉", true);
        assertThat(parley.bell(anna)).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isGreaterThan(first.id());
            assertThat(entry.people()).isEqualTo(2);
            assertThat(entry.actor()).isEqualTo("Cleo");
            assertThat(entry.emoji()).isEqualTo("🎉");
            assertThat(entry.read()).isFalse();
            parley.run(service -> service.read(anna, List.of(entry.id())));
        });
        parley.react(cleo, id, seq, "🎉", false);
        assertThat(parley.bell(anna)).singleElement().satisfies(entry -> {
            assertThat(entry.people()).isEqualTo(1);
            assertThat(entry.actor()).isEqualTo("Ben");
            assertThat(entry.read()).isTrue();
        });
        parley.react(ben, id, seq, "👍", false);
        parley.react(ben, id, seq, "❤️", false);
        List<Stored> last = parley.work();
        assertThat(last.get(last.size() - 1).entry()).isNull();
        assertThat(parley.bell(anna)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whoIsAddedAndRemovedLearnsOfItAndReadsNoMore(Vendor vendor) {
        NotificationFixture parley = new NotificationFixture(vendor);
        long anna = parley.conversations.person("Anna");
        long ben = parley.conversations.person("Ben");
        long cleo = parley.conversations.person("Cleo");
        long id = parley.conversations.group("Doors", anna, cleo);
        parley.added(anna, id, ben);
        parley.mention(anna, id, "@ben hello", ben);
        assertThat(kinds(parley, ben)).containsExactly(NotificationKind.MENTION, NotificationKind.ADDED);
        parley.removed(anna, id, ben);
        parley.work();
        parley.mention(anna, id, "@all he is gone");
        parley.renamed(anna, id, "Without him");
        assertThat(kinds(parley, ben))
                .containsExactly(NotificationKind.REMOVED, NotificationKind.MENTION, NotificationKind.ADDED);
        assertThat(parley.bell(ben)).allSatisfy(entry -> {
            assertThat(entry.conversation()).isEqualTo("Doors");
            assertThat(entry.text()).isNull();
        });
        assertThat(kinds(parley, cleo))
                .containsExactly(NotificationKind.GROUP_CHANGED, NotificationKind.MENTION, NotificationKind.ADDED);
        parley.line(
                anna, id, MessageKind.MODERATOR_NAMED, "Cleo", new MembershipChange(cleo, MembershipRole.MODERATOR));
        assertThat(parley.bell(cleo).get(0).text()).isEqualTo("Cleo");
        long dora = parley.conversations.person("Dora");
        parley.line(dora, id, MessageKind.MEMBER_ADDED, "Dora", new MembershipChange(dora, MembershipRole.MEMBER));
        int before = parley.bell(dora).size();
        parley.line(anna, id, MessageKind.READER_NAMED, "Cleo", new MembershipChange(cleo, MembershipRole.READER));
        assertThat(parley.bell(cleo).get(0).line()).isEqualTo(MessageKind.READER_NAMED);
        assertThat(parley.bell(dora)).hasSize(before);
        parley.line(anna, id, MessageKind.GROUP_CHANGED, "public", null);
        assertThat(parley.bell(dora).get(0).line()).isEqualTo(MessageKind.GROUP_CHANGED);
        parley.line(cleo, id, MessageKind.MEMBER_LEFT, "Cleo", new MembershipChange(cleo, null));
        assertThat(parley.notices(id)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatWasDeletedIsShownAsDeleted(Vendor vendor) {
        NotificationFixture parley = new NotificationFixture(vendor);
        long anna = parley.conversations.person("Anna");
        long ben = parley.conversations.person("Ben");
        long id = parley.conversations.direct(anna, ben);
        long seq = parley.mention(anna, id, "@ben  two\nlines " + "x".repeat(300), ben);
        assertThat(parley.bell(ben).get(0).text())
                .startsWith("@ben two lines x")
                .hasSize(NotificationViews.LINE);
        assertThat(parley.bell(ben).get(0).conversation()).isEqualTo("Anna");
        parley.change(new MessageChange.Deletion(id, anna, seq));
        assertThat(parley.bell(ben)).singleElement().satisfies(entry -> {
            assertThat(entry.deleted()).isTrue();
            assertThat(entry.text()).isNull();
        });
    }

    /** The step's transaction fails or the server ends between any two of its chunks: everybody has one entry in the end. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void manyAreNotifiedInChunksEachOnceWhateverComesBetween(Vendor vendor) {
        NotificationFixture parley = new NotificationFixture(vendor);
        long anna = parley.conversations.person("Anna");
        List<Long> many = parley.conversations.people("Many", NoticeStep.ENTRIES * 2 + 50);
        long id = parley.conversations.group("Town hall", anna, many.toArray(Long[]::new));
        parley.work();
        long seq = parley.mention(anna, id, "@all");
        NoticeStep.Done done = parley.step.next(50);
        assertThat(done.more()).isTrue();
        assertThat(done.entries()).as("all but her who wrote it").hasSize(NoticeStep.ENTRIES - 1);
        assertThat(parley.notices(id)).isEqualTo(1);
        assertThatThrownBy(() -> parley.conversations.database.run(em -> {
                    NoticeStep killed = new NoticeStep();
                    killed.transactions = inside(em);
                    killed.next(50);
                    throw new IllegalStateException("killed before the commit");
                }))
                .hasMessage("killed before the commit");
        // The server starts again, and knows of nothing but the database.
        NoticeStep restarted = new NoticeStep();
        restarted.transactions = new TestTransactions(parley.conversations.database);
        List<Stored> rest = new ArrayList<>();
        while (parley.notices(id) > 0) {
            rest.addAll(restarted.next(50).entries());
        }
        List<Long> all = new ArrayList<>();
        done.entries().forEach(each -> all.add(each.userId()));
        rest.forEach(each -> all.add(each.userId()));
        assertThat(all).containsExactlyElementsOf(many);
        assertThat(parley.notices(id)).isZero();
        long rows = parley.conversations.database.get(em -> em.createQuery(
                        "SELECT COUNT(n) FROM Notification n WHERE n.conversationId = :id AND n.seq = :seq", Long.class)
                .setParameter("id", id)
                .setParameter("seq", seq)
                .getSingleResult());
        assertThat(rows).isEqualTo(many.size());
    }

    /** A transaction that the caller ends. */
    private static Transactions inside(EntityManager em) {
        return new Transactions() {
            @Override
            public <T> T get(Function<EntityManager, T> work) {
                return work.apply(em);
            }
        };
    }

    private static List<NotificationKind> kinds(NotificationFixture parley, long userId) {
        return parley.bell(userId).stream().map(NotificationView::kind).toList();
    }
}
