package org.parley.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.conversation.ConversationFixture;
import org.parley.conversation.ConversationNotFoundException;
import org.parley.conversation.ConversationView;
import org.parley.conversation.LastModeratorException;
import org.parley.conversation.MembershipRole;
import org.parley.conversation.NotAllowedException;
import org.parley.conversation.PersonNotFoundException;
import org.parley.system.InvalidValueException;
import org.parley.system.Vendor;

/** Who comes into a group, what he is in it, and how he goes. */
class GroupMembersTest {
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void toStrangersAndFormerMembersThereIsNoSuchGroup(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            ConversationFixture people = parley.conversations;
            long anna = people.person("Anna");
            long root = people.administrator("Root");
            long former = people.person("Former");
            long group = people.group("Marketing", anna, former);
            parley.remove(anna, group, former);
            for (long caller : new long[] {root, former}) {
                for (long id : new long[] {group, 987_654_321, 0, -1, Long.MIN_VALUE}) {
                    assertThatThrownBy(() ->
                                    parley.inGroup((groups, posted) -> groups.add(caller, id, Set.of(caller), posted)))
                            .isInstanceOf(ConversationNotFoundException.class);
                    assertThatThrownBy(() -> parley.inGroup((groups, posted) ->
                                    groups.setRole(caller, id, anna, MembershipRole.READER, posted)))
                            .isInstanceOf(ConversationNotFoundException.class);
                    assertThatThrownBy(() -> parley.inGroup((groups, posted) -> groups.join(caller, id, posted)))
                            .isInstanceOf(ConversationNotFoundException.class);
                }
            }
            assertThat(people.view(anna, group).memberCount()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void onlyModeratorsAddAndOnlyActivePeople(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            ConversationFixture people = parley.conversations;
            long anna = people.person("Anna");
            long ben = people.person("Ben");
            long cleo = people.person("Cleo");
            long gone = people.person("Gone");
            people.deactivate(gone);
            long group = people.group("Marketing", anna, ben);
            long direct = people.direct(anna, ben);
            assertThatThrownBy(() -> parley.inGroup((groups, told) -> groups.add(ben, group, Set.of(cleo), told)))
                    .isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> parley.inGroup((groups, told) -> groups.add(anna, direct, Set.of(cleo), told)))
                    .isInstanceOf(NotAllowedException.class);
            for (long unfit : new long[] {gone, 987_654_321, 0, -1}) {
                assertThatThrownBy(() ->
                                parley.inGroup((groups, told) -> groups.add(anna, group, Set.of(cleo, unfit), told)))
                        .isInstanceOf(PersonNotFoundException.class);
            }
            List<Long> tooMany =
                    LongStream.rangeClosed(1, GroupLines.MOST_ADDED + 1).boxed().toList();
            for (List<Long> ids : List.of(List.<Long>of(), tooMany)) {
                assertThatThrownBy(() -> parley.inGroup((groups, told) -> groups.add(anna, group, ids, told)))
                        .isInstanceOf(InvalidValueException.class);
            }
            assertThat(parley.groups.add(anna, group, Set.of(ben), new Outcome<>()))
                    .as("somebody to add")
                    .isFalse();
            assertThat(parley.pushed()).isEmpty();
            assertThat(people.view(anna, group).memberCount()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whoIsAddedSeesTheHistoryAndNothingOfItIsUnread(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            ConversationFixture people = parley.conversations;
            long anna = people.person("Anna");
            long ben = people.person("Ben");
            long cleo = people.person("Cleo");
            long group = people.group("Marketing", anna);
            parley.send(anna, group, "before");
            parley.inGroup((groups, posted) -> groups.add(anna, group, List.of(cleo, ben, anna, cleo), posted));
            for (long each : new long[] {ben, cleo}) {
                ConversationView view = people.view(each, group);
                assertThat(view.memberCount()).isEqualTo(3);
                assertThat(view.unread()).isZero();
                assertThat(view.role()).isEqualTo(MembershipRole.MEMBER);
                assertThat(parley.last(each, group))
                        .extracting(MessageView::text)
                        .contains("before");
            }
            assertThat(parley.membershipChanged.fired())
                    .extracting(MembershipChanged::participantId)
                    .containsExactlyInAnyOrder(ben, cleo);
            parley.send(anna, group, "after");
            assertThat(people.view(ben, group).unread()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whoWasTakenOutAndIsAddedAgainIsAPlainMember(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            ConversationFixture people = parley.conversations;
            long anna = people.person("Anna");
            long ben = people.person("Ben");
            long group = people.group("Marketing", anna, ben);
            parley.inGroup((groups, told) -> groups.setRole(anna, group, ben, MembershipRole.MODERATOR, told));
            parley.remove(anna, group, ben);
            assertThatThrownBy(() -> parley.last(ben, group)).isInstanceOf(ConversationNotFoundException.class);
            assertThatThrownBy(() -> parley.post(ben, group, "c" + ben, "still here?"))
                    .isInstanceOf(ConversationNotFoundException.class);
            parley.inGroup((groups, told) -> groups.add(anna, group, Set.of(ben), told));
            assertThat(people.view(ben, group).role()).isEqualTo(MembershipRole.MEMBER);
            assertThat(people.view(ben, group).memberCount()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void ofTwoWhoAddTheSamePersonAtOnceOneDoes(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            ConversationFixture people = parley.conversations;
            long anna = people.person("Anna");
            long ben = people.person("Ben");
            long group = people.group("Marketing", anna);
            Outcome<StoredMessage> first =
                    parley.smuggleChange(group, anna, MessageKind.MEMBER_ADDED, ben, MembershipRole.MEMBER);
            Outcome<StoredMessage> second =
                    parley.smuggleChange(group, anna, MessageKind.MEMBER_ADDED, ben, MembershipRole.MEMBER);
            first.get();
            assertThatThrownBy(second::get).isInstanceOf(NotStoredException.class);
            assertThat(people.view(ben, group).memberCount()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void moderatorsGiveRolesAndTheLastOneStaysOne(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            ConversationFixture people = parley.conversations;
            long anna = people.person("Anna");
            long ben = people.person("Ben");
            long gone = people.person("Gone");
            long group = people.group("Marketing", anna, ben, gone);
            people.deactivate(gone);
            for (MembershipRole role : MembershipRole.values()) {
                assertThatThrownBy(() -> parley.inGroup((groups, told) -> groups.setRole(ben, group, ben, role, told)))
                        .isInstanceOf(NotAllowedException.class);
            }
            for (MembershipRole role : List.of(MembershipRole.MEMBER, MembershipRole.READER)) {
                assertThatThrownBy(
                                () -> parley.inGroup((groups, told) -> groups.setRole(anna, group, anna, role, told)))
                        .isInstanceOf(LastModeratorException.class);
            }
            assertThatThrownBy(() -> parley.inGroup(
                            (groups, told) -> groups.setRole(anna, group, gone, MembershipRole.MODERATOR, told)))
                    .isInstanceOf(PersonNotFoundException.class);
            assertThatThrownBy(() -> parley.inGroup((groups, told) ->
                            groups.setRole(anna, group, people.person("Stranger"), MembershipRole.READER, told)))
                    .isInstanceOf(ConversationNotFoundException.class);
            assertThat(parley.groups.setRole(anna, group, ben, MembershipRole.MEMBER, new Outcome<>()))
                    .as("something to change")
                    .isFalse();
            assertThat(parley.pushed()).isEmpty();

            parley.inGroup((groups, told) -> groups.setRole(anna, group, ben, MembershipRole.MODERATOR, told));
            parley.inGroup((groups, told) -> groups.setRole(ben, group, anna, MembershipRole.READER, told));
            parley.inGroup((groups, told) -> groups.setRole(ben, group, anna, MembershipRole.MEMBER, told));
            assertThat(parley.pushed())
                    .extracting(MessageView::kind)
                    .containsExactly(MessageKind.MODERATOR_NAMED, MessageKind.READER_NAMED, MessageKind.MEMBER_NAMED);
            assertThat(people.view(anna, group).role()).isEqualTo(MembershipRole.MEMBER);
            assertThat(people.view(anna, group).memberCount()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void ofTwoModeratorsWhoStepDownAtOnceOneStays(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            ConversationFixture people = parley.conversations;
            long anna = people.person("Anna");
            long ben = people.person("Ben");
            long group = people.group("Marketing", anna, ben, people.person("Cleo"));
            parley.inGroup((groups, told) -> groups.setRole(anna, group, ben, MembershipRole.MODERATOR, told));
            Outcome<StoredMessage> first =
                    parley.smuggleChange(group, anna, MessageKind.MEMBER_NAMED, anna, MembershipRole.MEMBER);
            Outcome<StoredMessage> second =
                    parley.smuggleChange(group, ben, MessageKind.READER_NAMED, ben, MembershipRole.READER);
            first.get();
            assertThatThrownBy(second::get).isInstanceOf(NotStoredException.class);
            assertThat(people.view(ben, group).role()).isEqualTo(MembershipRole.MODERATOR);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whoMayOnlyReadReadsAndLeaves(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            ConversationFixture people = parley.conversations;
            long anna = people.person("Anna");
            long ben = people.person("Ben");
            long group = people.group("Marketing", anna, ben);
            long own = parley.send(ben, group, "mine").seq();
            parley.inGroup((groups, told) -> groups.setRole(anna, group, ben, MembershipRole.READER, told));
            assertThat(people.view(ben, group).writable()).isFalse();
            assertThat(people.view(anna, group).writable()).isTrue();
            assertThatThrownBy(() -> parley.post(ben, group, "c" + ben, "no")).isInstanceOf(NotAllowedException.class);
            long elsewhere = people.group("Elsewhere", ben);
            long said = parley.send(ben, elsewhere, "forward me").seq();
            assertThatThrownBy(() -> parley.forward(ben, elsewhere, said, group))
                    .isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> parley.change((changes, told) -> changes.edit(ben, group, own, "other", told)))
                    .isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> parley.change((changes, told) -> changes.delete(ben, group, own, told)))
                    .isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> parley.change((changes, told) -> changes.react(ben, group, own, "👍", true, told)))
                    .isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> parley.change((changes, told) -> changes.pin(ben, group, own, true, told)))
                    .isInstanceOf(NotAllowedException.class);
            // What was on its way before he became a reader.
            Outcome<StoredMessage> late = parley.smuggle(group, ben, "late-" + ben, "late");
            assertThatThrownBy(late::get).isInstanceOf(NotStoredException.class);
            assertThat(parley.last(ben, group)).extracting(MessageView::text).contains("mine");
            parley.messages.read(ben, group, own);
            parley.remove(ben, group, ben);
            assertThat(people.view(anna, group).memberCount()).isEqualTo(1);
        }
    }
}
