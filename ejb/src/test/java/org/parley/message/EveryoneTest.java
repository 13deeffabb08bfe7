package org.parley.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.conversation.ConversationCreated;
import org.parley.conversation.ConversationFixture;
import org.parley.conversation.ConversationRepository;
import org.parley.conversation.GroupRight;
import org.parley.conversation.GroupSettings;
import org.parley.conversation.Membership;
import org.parley.conversation.MembershipRole;
import org.parley.conversation.NotAllowedException;
import org.parley.system.FiredEvents;
import org.parley.system.InvalidValueException;
import org.parley.system.TestDatabase;
import org.parley.system.TestTransactions;
import org.parley.system.Vendor;
import org.parley.user.Card;
import org.parley.user.PersonChanged;
import org.parley.user.TestUsers;
import org.parley.user.User;
import org.parley.user.UserRepository;

/** The group of all people, over a database of its own: there is one at most. */
class EveryoneTest {
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void itBeginsWithTheFirstAdministratorAndTakesInWhoeverComes(Vendor vendor) {
        try (Place place = new Place(vendor)) {
            long early = place.person(false);
            place.everyone.gather();
            assertThat(place.everyone.id()).as("without an administrator").isNull();
            long root = place.person(true);
            place.everyone.on(new PersonChanged(root));
            long id = Objects.requireNonNull(place.everyone.id());
            assertThat(place.member(id, root).role()).isEqualTo(MembershipRole.MODERATOR);
            assertThat(place.member(id, early).role()).isEqualTo(MembershipRole.MEMBER);
            assertThat(place.created.fired()).singleElement().matches(event -> event.creatorId() == root);
            assertThat(place.changed.fired()).isEmpty();

            long late = place.person(false);
            place.everyone.on(new PersonChanged(late));
            place.everyone.on(new PersonChanged(late));
            assertThat(place.member(id, late).joinedSeq()).isEqualTo(1);
            assertThat(place.member(id, late).unread(0)).isZero();
            assertThat(place.changed.fired()).singleElement().satisfies(event -> {
                assertThat(event.participantId()).isEqualTo(late);
                assertThat(event.memberCount()).isEqualTo(3);
                assertThat(event.everyone()).isTrue();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whoWasLeftOutByAnEarlierEndIsTakenInAtTheStartButNoDeactivatedPerson(Vendor vendor) {
        try (Place place = new Place(vendor)) {
            place.person(true);
            place.everyone.gather();
            long id = Objects.requireNonNull(place.everyone.id());
            long missed = place.person(false);
            long gone = place.person(false);
            place.database.run(em ->
                    Objects.requireNonNull(new UserRepository(em).find(gone)).deactivate());
            Everyone afterRestart = place.everyone();
            afterRestart.gather();
            afterRestart.on(new PersonChanged(gone));
            assertThat(afterRestart.id()).isEqualTo(id);
            assertThat(place.created.fired()).hasSize(1);
            assertThat(place.member(id, missed).isActive()).isTrue();
            assertThat(place.database.<Boolean>get(em -> new ConversationRepository(em).findEver(id, gone) == null))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void nobodyLeavesItAndNobodyDeletesIt(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            ConversationFixture people = parley.conversations;
            long root = people.administrator("Root");
            long ben = people.person("Ben");
            long group = people.group("Like everyone", root, ben);
            parley.conversations.database.run(
                    em -> em.createNativeQuery("UPDATE conversation SET purpose = 'EVERYONE' WHERE id = " + group)
                            .executeUpdate());
            people.memberships.forget(group);
            try {
                for (long each : new long[] {root, ben}) {
                    assertThatThrownBy(() -> parley.inGroup((groups, told) -> groups.leave(each, group, null, told)))
                            .isInstanceOf(NotAllowedException.class);
                    assertThatThrownBy(() -> parley.remove(root, group, each)).isInstanceOf(NotAllowedException.class);
                    assertThatThrownBy(() -> parley.administration.remove(root, group, each))
                            .isInstanceOf(NotAllowedException.class);
                }
                assertThatThrownBy(() -> parley.inGroup((groups, told) -> groups.leave(root, group, ben, told)))
                        .isInstanceOf(NotAllowedException.class);
                assertThatThrownBy(() -> parley.inGroup((groups, told) -> groups.delete(root, group, told)))
                        .isInstanceOf(NotAllowedException.class);
                assertThatThrownBy(() -> parley.administration.delete(root, group))
                        .isInstanceOf(NotAllowedException.class);
                GroupSettings open = new GroupSettings("All", null, true, GroupRight.ALL, GroupRight.ALL);
                assertThatThrownBy(() -> parley.administration.edit(root, group, open))
                        .isInstanceOf(InvalidValueException.class);
                assertThat(parley.pushed()).isEmpty();
                parley.administration.edit(root, group, new GroupSettings("All"));
                parley.administration.setRole(root, group, ben, MembershipRole.READER);
                assertThat(people.view(ben, group).everyone()).isTrue();
                assertThat(people.view(ben, group).name()).isEqualTo("All");
            } finally {
                parley.conversations.database.run(
                        em -> em.createNativeQuery("UPDATE conversation SET purpose = NULL WHERE id = " + group)
                                .executeUpdate());
            }
        }
    }

    /** A database with nobody in it, and the group that comes into it. */
    private static final class Place implements AutoCloseable {
        final TestDatabase database;
        final FiredEvents<MembershipChanged> changed = new FiredEvents<>();
        final FiredEvents<ConversationCreated> created = new FiredEvents<>();
        final Everyone everyone;

        Place(Vendor vendor) {
            database = TestDatabase.of(vendor);
            everyone = everyone();
        }

        Everyone everyone() {
            Everyone made = new Everyone();
            made.transactions = new TestTransactions(database);
            made.creation = ConversationFixture.creation(database, created);
            made.memberships = new ConversationFixture(database).memberships;
            made.users = new TestUsers(database);
            made.changed = changed;
            return made;
        }

        long person(boolean administrator) {
            User user = new User(
                    "everyone" + PEOPLE.incrementAndGet(), "Somebody", "no hash", administrator, Card.EMPTY, 1);
            database.run(em -> new UserRepository(em).add(List.of(user)));
            return user.id();
        }

        Membership member(long conversationId, long personId) {
            return database.get(
                    em -> Objects.requireNonNull(new ConversationRepository(em).findEver(conversationId, personId)));
        }

        @Override
        public void close() {
            database.close();
        }
    }
}
