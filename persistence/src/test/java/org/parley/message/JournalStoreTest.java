package org.parley.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.conversation.Conversation;
import org.parley.conversation.ConversationRepository;
import org.parley.conversation.Membership;
import org.parley.conversation.MembershipRole;
import org.parley.message.Posting.MembershipChange;
import org.parley.system.TestDatabase;
import org.parley.system.Vendor;

class JournalStoreTest {
    private static final long ANNA = 1;
    private static final long BEN = 2;
    private static final long CLEO = 3;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void numbersMessagesWithoutGapsInTheOrderOfTheBatch(Vendor vendor) {
        try (TestDatabase database = TestDatabase.of(vendor)) {
            long one = direct(database, ANNA, BEN);
            long other = direct(database, ANNA, CLEO);
            List<StoredMessage> stored = store(
                    database,
                    text(one, ANNA, "a", "first"),
                    text(other, CLEO, "b", "elsewhere"),
                    text(one, BEN, "c", "second"));
            assertThat(stored).extracting(StoredMessage::seq).containsExactly(1L, 1L, 2L);
            assertThat(store(database, text(one, BEN, "d", "third")).get(0))
                    .extracting(StoredMessage::seq, StoredMessage::ordinal, StoredMessage::revision)
                    .containsExactly(3L, 3L, 3L);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aRepeatedSendIsTheFirstMessage(Vendor vendor) {
        try (TestDatabase database = TestDatabase.of(vendor)) {
            long one = direct(database, ANNA, BEN);
            Posting again = text(one, ANNA, "a", "once");
            store(database, again);
            List<StoredMessage> stored =
                    store(database, again, text(one, ANNA, "b", "new"), text(one, ANNA, "b", "new"));
            assertThat(stored).extracting(StoredMessage::repeated).containsExactly(true, false, true);
            assertThat(stored).extracting(StoredMessage::seq).containsExactly(1L, 2L, 2L);
            assertThat(count(database, one)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void theSameClientIdOfAnotherAuthorIsAnotherMessage(Vendor vendor) {
        try (TestDatabase database = TestDatabase.of(vendor)) {
            long one = direct(database, ANNA, BEN);
            store(database, text(one, ANNA, "a", "mine"));
            assertThat(store(database, text(one, BEN, "a", "his")).get(0).repeated())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aBatchWithAnUnknownConversationStoresNothing(Vendor vendor) {
        try (TestDatabase database = TestDatabase.of(vendor)) {
            long one = direct(database, ANNA, BEN);
            assertThatThrownBy(() -> store(database, text(one, ANNA, "a", "good"), text(999, ANNA, "b", "bad")))
                    .hasRootCauseInstanceOf(SQLException.class);
            assertThat(count(database, one)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void unreadCountsOthersCountableMessagesOnly(Vendor vendor) {
        try (TestDatabase database = TestDatabase.of(vendor)) {
            long one = direct(database, ANNA, BEN);
            store(database, text(one, ANNA, "a", "1"), text(one, BEN, "b", "2"), text(one, BEN, "c", "3"));
            store(database, line(one, MessageKind.MEMBER_ADDED, CLEO, MembershipRole.MEMBER));
            assertThat(unread(database, one, ANNA)).isEqualTo(2);
            assertThat(unread(database, one, BEN)).isEqualTo(1);
            assertThat(unread(database, one, CLEO)).isZero();
            store(database, text(one, BEN, "d", "4"));
            assertThat(unread(database, one, CLEO)).isEqualTo(1);
            database.run(em -> member(em, one, ANNA).read(3, 3, 1, true));
            assertThat(unread(database, one, ANNA)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void leavingAndJoiningAgainComesWithItsLine(Vendor vendor) {
        try (TestDatabase database = TestDatabase.of(vendor)) {
            long one = direct(database, ANNA, BEN);
            store(database, line(one, MessageKind.MEMBER_REMOVED, BEN, null));
            assertThat((Object) database.get(em -> new ConversationRepository(em).findActive(one, BEN)))
                    .isNull();
            store(database, text(one, ANNA, "a", "alone"));
            store(database, line(one, MessageKind.MEMBER_ADDED, BEN, MembershipRole.MODERATOR));
            database.run(em -> {
                Membership ben = member(em, one, BEN);
                assertThat(ben.role()).isEqualTo(MembershipRole.MODERATOR);
                assertThat(ben.joinedSeq()).isEqualTo(3);
                assertThat(em.find(Conversation.class, one).memberCount()).isEqualTo(2);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void pagesAndChangesAreRanges(Vendor vendor) {
        try (TestDatabase database = TestDatabase.of(vendor)) {
            long one = direct(database, ANNA, BEN);
            List<Posting> many = new ArrayList<>();
            for (int i = 0; i < 130; i++) {
                many.add(text(one, ANNA, UUID.randomUUID().toString(), "Zażółć gęślą jaźń 🎉 " + i));
            }
            store(database, many.toArray(Posting[]::new));
            database.run(em -> {
                MessageRepository messages = new MessageRepository(em);
                assertThat(messages.range(one, 81, 131))
                        .extracting(Message::seq)
                        .hasSize(50)
                        .startsWith(81L)
                        .endsWith(130L);
                assertThat(messages.range(one, 1, 2).get(0).text()).isEqualTo("Zażółć gęślą jaźń 🎉 0");
                assertThat(messages.changed(one, 100, 30))
                        .extracting(Message::revision)
                        .hasSize(30)
                        .startsWith(101L);
                assertThat(messages.countOwn(one, ANNA, 10, 20)).isEqualTo(10);
            });
        }
    }

    private static Posting text(long conversation, long author, String clientId, String text) {
        return Posting.text(conversation, author, clientId, text);
    }

    private static Posting line(long conversation, MessageKind kind, long who, @Nullable MembershipRole role) {
        return new Posting(conversation, ANNA, UUID.randomUUID().toString(), kind, "", new MembershipChange(who, role));
    }

    private static long direct(TestDatabase database, long one, long other) {
        return database.get(em -> {
            for (long id : new long[] {ANNA, BEN, CLEO}) {
                if (em.createNativeQuery("SELECT id FROM participant WHERE id = " + id)
                        .getResultList()
                        .isEmpty()) {
                    em.createNativeQuery("INSERT INTO participant (id, kind, display_name) VALUES (" + id
                                    + ", 'USER', 'Somebody')")
                            .executeUpdate();
                }
            }
            ConversationRepository conversations = new ConversationRepository(em);
            Conversation conversation = Conversation.direct(one, other, 1);
            conversations.add(conversation);
            em.flush();
            conversations.add(new Membership(conversation.id(), one, MembershipRole.MEMBER));
            conversations.add(new Membership(conversation.id(), other, MembershipRole.MEMBER));
            return conversation.id();
        });
    }

    private static List<StoredMessage> store(TestDatabase database, Posting... batch) {
        return database.get(em -> {
            try {
                return new JournalStore(em.unwrap(Connection.class), 1_000).store(List.of(batch));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static long unread(TestDatabase database, long conversation, long participant) {
        return database.get(em -> member(em, conversation, participant)
                .unread(em.find(Conversation.class, conversation).lastOrdinal()));
    }

    private static Membership member(EntityManager em, long conversation, long participant) {
        Membership member = new ConversationRepository(em).findActive(conversation, participant);
        assertThat((Object) member).isNotNull();
        return Objects.requireNonNull(member);
    }

    private static long count(TestDatabase database, long conversation) {
        return database.get(em ->
                (long) new MessageRepository(em).range(conversation, 0, 1_000).size());
    }
}
