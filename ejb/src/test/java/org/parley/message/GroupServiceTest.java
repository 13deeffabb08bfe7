package org.parley.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.conversation.ConversationFixture;
import org.parley.conversation.ConversationNotFoundException;
import org.parley.conversation.GroupSettings;
import org.parley.conversation.LastModeratorException;
import org.parley.conversation.MembershipRole;
import org.parley.conversation.NotAllowedException;
import org.parley.conversation.PersonNotFoundException;
import org.parley.system.InvalidValueException;
import org.parley.system.Vendor;

class GroupServiceTest {
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void toStrangersAndFormerMembersThereIsNoSuchGroupEvenIfTheyAreAdministrators(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            ConversationFixture people = parley.conversations;
            long anna = people.person("Anna");
            long root = people.administrator("Root");
            long former = people.person("Former");
            long group = people.group("Marketing", anna, former);
            parley.remove(anna, group, former);
            for (long caller : new long[] {root, former}) {
                for (long id : new long[] {group, 987_654_321, 0, -1, Long.MIN_VALUE}) {
                    assertThatThrownBy(() -> parley.inGroup((groups, posted) -> groups.leave(caller, id, null, posted)))
                            .isInstanceOf(ConversationNotFoundException.class);
                    assertThatThrownBy(() -> parley.inGroup((groups, posted) -> groups.leave(caller, id, anna, posted)))
                            .isInstanceOf(ConversationNotFoundException.class);
                    assertThatThrownBy(() -> parley.inGroup(
                                    (groups, posted) -> groups.edit(caller, id, new GroupSettings("x"), posted)))
                            .isInstanceOf(ConversationNotFoundException.class);
                    assertThatThrownBy(() -> parley.inGroup((groups, posted) -> groups.delete(caller, id, posted)))
                            .isInstanceOf(ConversationNotFoundException.class);
                    assertThatThrownBy(() -> parley.remove(caller, id, anna))
                            .isInstanceOf(ConversationNotFoundException.class);
                }
            }
            assertThat(people.view(anna, group).memberCount()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aDirectConversationIsNoGroup(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long root = parley.conversations.administrator("Root");
            long ben = parley.conversations.person("Ben");
            long direct = parley.conversations.direct(root, ben);
            assertThatThrownBy(() -> parley.inGroup((groups, posted) -> groups.leave(root, direct, null, posted)))
                    .isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> parley.inGroup((groups, posted) -> groups.leave(root, direct, ben, posted)))
                    .isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> parley.inGroup(
                            (groups, posted) -> groups.edit(root, direct, new GroupSettings("x"), posted)))
                    .isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> parley.inGroup((groups, posted) -> groups.delete(root, direct, posted)))
                    .isInstanceOf(NotAllowedException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void membersLeaveModeratorsRemoveAndNobodyLeavesADirectConversation(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            ConversationFixture people = parley.conversations;
            long anna = people.person("Anna");
            long ben = people.person("Ben");
            long cleo = people.person("Cleo");
            long group = people.group("Marketing", anna, ben, cleo);
            long direct = people.direct(anna, ben);
            assertThatThrownBy(() -> parley.remove(ben, group, cleo)).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> parley.remove(anna, direct, ben)).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> parley.remove(ben, direct, ben)).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> parley.remove(anna, group, people.person("Stranger")))
                    .isInstanceOf(ConversationNotFoundException.class);
            parley.remove(cleo, group, cleo);
            parley.remove(anna, group, ben);
            assertThat(parley.pushed())
                    .extracting(MessageView::kind)
                    .containsExactly(MessageKind.MEMBER_LEFT, MessageKind.MEMBER_REMOVED);
            assertThat(people.view(anna, group).memberCount()).isEqualTo(1);
            assertThatThrownBy(() -> people.view(ben, group)).isInstanceOf(ConversationNotFoundException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void theLastModeratorNamesAnotherBeforeLeaving(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            ConversationFixture people = parley.conversations;
            long anna = people.person("Anna");
            long ben = people.person("Ben");
            long gone = people.person("Gone");
            long group = people.group("Marketing", anna, ben, gone);
            people.deactivate(gone);
            assertThatThrownBy(() -> parley.inGroup((groups, posted) -> groups.leave(anna, group, null, posted)))
                    .isInstanceOf(LastModeratorException.class);
            for (long unfit : new long[] {anna, gone, people.person("Stranger"), 0, -1}) {
                assertThatThrownBy(() -> parley.inGroup((groups, posted) -> groups.leave(anna, group, unfit, posted)))
                        .isInstanceOf(PersonNotFoundException.class);
            }
            assertThatThrownBy(() -> parley.inGroup((groups, posted) -> groups.leave(ben, group, gone, posted)))
                    .isInstanceOf(NotAllowedException.class);
            assertThat(parley.pushed()).isEmpty();

            parley.inGroup((groups, posted) -> groups.leave(anna, group, ben, posted));
            assertThat(parley.pushed())
                    .extracting(MessageView::kind)
                    .containsExactly(MessageKind.MODERATOR_NAMED, MessageKind.MEMBER_LEFT);
            assertThat(people.view(ben, group).role()).isEqualTo(MembershipRole.MODERATOR);
            assertThat(people.view(ben, group).memberCount()).isEqualTo(2);
            assertThatThrownBy(() -> people.view(anna, group)).isInstanceOf(ConversationNotFoundException.class);
            // Nobody active remains for whom one would be needed.
            parley.inGroup((groups, posted) -> groups.leave(ben, group, null, posted));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void ofTwoModeratorsWhoLeaveAtOnceOneStays(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            ConversationFixture people = parley.conversations;
            long anna = people.person("Anna");
            long ben = people.person("Ben");
            long group = people.group("Marketing", anna, ben, people.person("Cleo"));
            parley.smuggleChange(group, anna, MessageKind.MODERATOR_NAMED, ben, MembershipRole.MODERATOR)
                    .get();
            Outcome<StoredMessage> first = parley.smuggleChange(group, anna, MessageKind.MEMBER_LEFT, anna, null);
            Outcome<StoredMessage> second = parley.smuggleChange(group, ben, MessageKind.MEMBER_LEFT, ben, null);
            first.get();
            assertThatThrownBy(second::get).isInstanceOf(NotStoredException.class);
            assertThat(people.view(ben, group).role()).isEqualTo(MembershipRole.MODERATOR);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void moderatorsAndAdministratorsEdit(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            ConversationFixture people = parley.conversations;
            long anna = people.person("Anna");
            long ben = people.person("Ben");
            long root = people.administrator("Root");
            long group = people.group("Marketing", anna, ben, root);
            assertThatThrownBy(() -> parley.inGroup(
                            (groups, posted) -> groups.edit(ben, group, new GroupSettings("Mine"), posted)))
                    .isInstanceOf(NotAllowedException.class);
            for (String name : List.of("", "  ", "x".repeat(101), "a\u0000b", "a\nb", "\uD800")) {
                assertThatThrownBy(() -> parley.inGroup(
                                (groups, posted) -> groups.edit(anna, group, new GroupSettings(name), posted)))
                        .isInstanceOf(InvalidValueException.class);
            }
            parley.inGroup(
                    (groups, posted) -> groups.edit(anna, group, new GroupSettings(" Sales <b>&</b> co "), posted));
            assertThat(people.view(ben, group).name()).isEqualTo("Sales <b>&</b> co");
            parley.inGroup((groups, posted) -> groups.edit(root, group, new GroupSettings("ł".repeat(100)), posted));
            assertThat(people.view(ben, group).name()).isEqualTo("ł".repeat(100));
            assertThat(people.view(ben, group).unread()).isZero();
            assertThat(parley.pushed())
                    .extracting(MessageView::text)
                    .containsExactly("Sales <b>&</b> co", "ł".repeat(100));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aDeletedGroupIsGoneForAllAndItsMessagesStay(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            ConversationFixture people = parley.conversations;
            long anna = people.person("Anna");
            long root = people.administrator("Root");
            long group = people.group("Marketing", anna, root);
            parley.send(anna, group, "hello");
            assertThatThrownBy(() -> parley.inGroup((groups, posted) -> groups.delete(anna, group, posted)))
                    .isInstanceOf(NotAllowedException.class);
            parley.inGroup((groups, posted) -> groups.delete(root, group, posted));
            assertThat(parley.groupDeleted.fired())
                    .hasSize(1)
                    .first()
                    .satisfies(event -> assertThat(event.memberIds()).containsExactlyInAnyOrder(anna, root));
            for (long each : new long[] {anna, root}) {
                assertThat(people.list(each).conversations()).isEmpty();
                assertThatThrownBy(() -> people.view(each, group)).isInstanceOf(ConversationNotFoundException.class);
                assertThatThrownBy(() -> parley.post(each, group, "b" + each, "still there?"))
                        .isInstanceOf(ConversationNotFoundException.class);
                assertThatThrownBy(() -> parley.changesAfter(each, group, 0))
                        .isInstanceOf(ConversationNotFoundException.class);
            }
            assertThatThrownBy(() -> parley.inGroup((groups, posted) -> groups.delete(root, group, posted)))
                    .isInstanceOf(ConversationNotFoundException.class);
            assertThat(parley.texts(group)).containsExactly("", "hello", "");
        }
    }
}
