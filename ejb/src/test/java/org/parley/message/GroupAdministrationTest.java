package org.parley.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.conversation.ConversationFixture;
import org.parley.conversation.ConversationNotFoundException;
import org.parley.conversation.GroupOrder;
import org.parley.conversation.GroupSettings;
import org.parley.conversation.LastModeratorException;
import org.parley.conversation.MembershipRole;
import org.parley.system.InvalidValueException;
import org.parley.system.Vendor;
import org.parley.user.NotAdministratorException;

/** What administrators do with groups that they are not in. */
class GroupAdministrationTest {
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void nobodyElseMay(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            ConversationFixture people = parley.conversations;
            long anna = people.person("Anna");
            long group = people.group("Marketing", anna);
            for (ThrowingCallable each : calls(parley, anna, group, anna)) {
                assertThatThrownBy(each).isInstanceOf(NotAdministratorException.class);
            }
            assertThat(parley.pushed()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void thereIsNothingToDoWithDirectConversationsAndUnknownOnes(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            ConversationFixture people = parley.conversations;
            long root = people.administrator("Root");
            long direct = people.direct(people.person("Anna"), people.person("Ben"));
            for (long id : new long[] {direct, 987_654_321, 0, -1}) {
                for (ThrowingCallable each : calls(parley, root, id, root).subList(1, 7)) {
                    assertThatThrownBy(each).isInstanceOf(ConversationNotFoundException.class);
                }
            }
        }
    }

    private static List<ThrowingCallable> calls(MessageFixture parley, long caller, long group, long who) {
        GroupAdministration administration = parley.administration;
        return List.of(
                () -> administration.list(caller, "", null, GroupOrder.NAME, false, 0, 10),
                () -> administration.edit(caller, group, new GroupSettings("Mine")),
                () -> administration.add(caller, group, Set.of(who)),
                () -> administration.setRole(caller, group, who, MembershipRole.READER),
                () -> administration.remove(caller, group, who),
                () -> administration.delete(caller, group),
                () -> administration.restore(caller, group));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void groupsAreManagedWithoutBeingRead(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            ConversationFixture people = parley.conversations;
            long root = people.administrator("Root");
            long anna = people.person("Anna");
            long ben = people.person("Ben");
            long group = people.group("Marketing", anna);
            parley.administration.edit(root, group, new GroupSettings("Sales"));
            parley.administration.add(root, group, Set.of(ben));
            assertThatThrownBy(() -> parley.administration.remove(root, group, anna))
                    .isInstanceOf(LastModeratorException.class);
            parley.administration.setRole(root, group, ben, MembershipRole.MODERATOR);
            parley.administration.remove(root, group, anna);
            parley.administration.edit(root, group, new GroupSettings("Sales"));
            assertThat(people.view(ben, group).name()).isEqualTo("Sales");
            assertThat(people.view(ben, group).memberCount()).isEqualTo(1);
            parley.settle();
            assertThat(parley.pushed())
                    .extracting(MessageView::kind)
                    .containsExactly(
                            MessageKind.GROUP_RENAMED,
                            MessageKind.MEMBER_ADDED,
                            MessageKind.MODERATOR_NAMED,
                            MessageKind.MEMBER_REMOVED);
            assertThat(parley.pushed()).extracting(MessageView::author).containsOnly("Root");
            assertThatThrownBy(() -> parley.last(root, group)).isInstanceOf(ConversationNotFoundException.class);
            assertThatThrownBy(() -> people.view(root, group)).isInstanceOf(ConversationNotFoundException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aDeletedGroupComesBackWithThoseWhoWereInIt(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            ConversationFixture people = parley.conversations;
            long root = people.administrator("Root");
            long anna = people.person("Anna");
            long ben = people.person("Ben");
            long former = people.person("Former");
            long group = people.group("Marketing", anna, ben, former);
            parley.inGroup((groups, told) -> groups.setRole(anna, group, ben, MembershipRole.READER, told));
            parley.remove(anna, group, former);
            // At a later time than the one who left before.
            parley.writer.later();
            parley.send(anna, group, "hello");
            assertThatThrownBy(() -> parley.administration.restore(root, group))
                    .isInstanceOf(ConversationNotFoundException.class);
            parley.administration.delete(root, group);
            for (ThrowingCallable each : calls(parley, root, group, anna).subList(1, 6)) {
                assertThatThrownBy(each).isInstanceOf(ConversationNotFoundException.class);
            }
            assertThatThrownBy(() -> parley.inGroup((groups, told) -> groups.join(anna, group, told)))
                    .isInstanceOf(ConversationNotFoundException.class);
            parley.writer.later();

            parley.administration.restore(root, group);
            parley.settle();
            assertThat(parley.groupRestored.fired()).containsExactly(new GroupRestored(group, Set.of(anna, ben)));
            assertThat(people.view(anna, group).role()).isEqualTo(MembershipRole.MODERATOR);
            assertThat(people.view(anna, group).memberCount()).isEqualTo(2);
            assertThat(people.view(ben, group).role()).isEqualTo(MembershipRole.READER);
            assertThat(people.view(ben, group).unread()).isEqualTo(1);
            assertThat(parley.last(ben, group)).last().matches(line -> line.kind() == MessageKind.GROUP_RESTORED);
            assertThatThrownBy(() -> people.view(former, group)).isInstanceOf(ConversationNotFoundException.class);
            assertThatThrownBy(() -> parley.administration.restore(root, group))
                    .isInstanceOf(ConversationNotFoundException.class);
            parley.send(anna, group, "we are back");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void allGroupsAreListedAndNoDirectConversation(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            ConversationFixture people = parley.conversations;
            long root = people.administrator("Root");
            long anna = people.person("Anna");
            people.direct(root, anna);
            String mark = "łąka " + anna;
            long b = people.group("B " + mark, anna, root);
            long a = people.group("A " + mark, anna);
            long gone = people.group("C " + mark, anna);
            parley.administration.delete(root, gone);
            assertThat(ids(parley, root, "laka " + anna, null, GroupOrder.NAME, false))
                    .containsExactly(a, b, gone);
            assertThat(ids(parley, root, mark, null, GroupOrder.NAME, true)).containsExactly(gone, b, a);
            assertThat(ids(parley, root, mark, false, GroupOrder.MEMBERS, true)).containsExactly(b, a);
            assertThat(ids(parley, root, mark, true, GroupOrder.DELETED, false)).containsExactly(gone);
            assertThat(ids(parley, root, mark, null, GroupOrder.LAST_ACTIVE, false))
                    .contains(a, b, gone);
            assertThat(ids(parley, root, mark, null, GroupOrder.CREATED, false)).contains(a, b, gone);
            GroupPage second = parley.administration.list(root, mark, null, GroupOrder.NAME, false, 1, 1);
            assertThat(second.groups()).extracting(GroupRow::id).containsExactly(b);
            assertThat(second.all()).isEqualTo(3);
            assertThat(second.groups().get(0).members()).isEqualTo(2);
            assertThat(ids(parley, root, "% _ ' \" --", null, GroupOrder.NAME, false))
                    .isEmpty();
            assertThatThrownBy(() -> ids(parley, root, "x".repeat(101), null, GroupOrder.NAME, false))
                    .isInstanceOf(InvalidValueException.class);
        }
    }

    private static List<Long> ids(
            MessageFixture parley,
            long root,
            String query,
            @org.jspecify.annotations.Nullable Boolean deleted,
            GroupOrder order,
            boolean descending) {
        return parley.administration.list(root, query, deleted, order, descending, 0, 10).groups().stream()
                .map(GroupRow::id)
                .toList();
    }
}
