package org.parley.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.conversation.ConversationFixture;
import org.parley.conversation.ConversationNotFoundException;
import org.parley.conversation.GroupColour;
import org.parley.conversation.GroupRight;
import org.parley.conversation.GroupSettings;
import org.parley.conversation.NotAllowedException;
import org.parley.conversation.PublicGroup;
import org.parley.conversation.PublicGroupPage;
import org.parley.system.Vendor;

/** Who may write and speak to all in a group, who finds it, and what it looks like. */
class GroupSettingsTest {
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whereOnlyModeratorsWriteOthersReactAndDeleteTheirOwn(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            ConversationFixture people = parley.conversations;
            long anna = people.person("Anna");
            long ben = people.person("Ben");
            long group = people.group("News", anna, ben);
            long own = parley.send(ben, group, "mine").seq();
            settle(parley, anna, group, posting("News", GroupRight.MODERATORS));
            assertThat(people.view(ben, group).writable()).isFalse();
            assertThatThrownBy(() -> parley.post(ben, group, "c" + ben, "no")).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> parley.change((changes, told) -> changes.edit(ben, group, own, "other", told)))
                    .isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> parley.change((changes, told) -> changes.pin(ben, group, own, true, told)))
                    .isInstanceOf(NotAllowedException.class);
            long news = parley.send(anna, group, "news").seq();
            parley.change((changes, told) -> changes.react(ben, group, news, "👍", true, told));
            parley.change((changes, told) -> changes.delete(ben, group, own, told));
            settle(parley, anna, group, posting("News", GroupRight.ALL));
            assertThat(people.view(ben, group).writable()).isTrue();
            parley.send(ben, group, "thanks");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whereOnlyModeratorsSpeakToAllOthersAreRefused(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            ConversationFixture people = parley.conversations;
            long anna = people.person("Anna");
            long ben = people.person("Ben");
            long group = people.group("News", anna, ben);
            settle(parley, anna, group, new GroupSettings("News", null, false, GroupRight.ALL, GroupRight.MODERATORS));
            assertThatThrownBy(() -> parley.post(ben, group, "c" + ben, "wake up, @all!"))
                    .isInstanceOf(NotAllowedException.class);
            long seq = parley.send(ben, group, "`@all` is code").seq();
            assertThatThrownBy(() -> parley.change((changes, told) -> changes.edit(ben, group, seq, "@all", told)))
                    .isInstanceOf(NotAllowedException.class);
            parley.send(anna, group, "wake up, @all!");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void eachChangeIsALineAndNoneIsNone(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            ConversationFixture people = parley.conversations;
            long anna = people.person("Anna");
            long ben = people.person("Ben");
            long group = people.group("News", anna, ben);
            assertThatThrownBy(() -> settle(parley, ben, group, posting("News", GroupRight.MODERATORS)))
                    .isInstanceOf(NotAllowedException.class);
            assertThat(parley.groups.edit(anna, group, new GroupSettings(" News "), new Outcome<>()))
                    .as("something to change")
                    .isFalse();
            assertThat(parley.pushed()).isEmpty();
            GroupSettings all =
                    new GroupSettings("Fair", GroupColour.TEAL, true, GroupRight.MODERATORS, GroupRight.MODERATORS);
            settle(parley, anna, group, all);
            assertThat(people.view(ben, group).settings()).isEqualTo(all);
            assertThat(parley.pushed())
                    .extracting(MessageView::kind)
                    .containsExactly(MessageKind.GROUP_RENAMED, MessageKind.GROUP_CHANGED);
            assertThat(parley.pushed())
                    .extracting(MessageView::text)
                    .containsExactly("Fair", "colour public posting-moderators mentionAll-moderators");
            assertThat(parley.groupChanged.fired()).last().isEqualTo(new GroupChanged(group, all));
            assertThat(people.view(ben, group).unread()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aPublicGroupIsFoundAndJoinedAndAPrivateOneIsNot(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            ConversationFixture people = parley.conversations;
            long anna = people.person("Anna");
            long ben = people.person("Ben");
            String name = "Żółw " + anna;
            long group = people.group(name, anna);
            parley.send(anna, group, "before");
            assertThat(found(people, ben, name).groups()).isEmpty();
            assertThat(found(people, anna, name).groups()).isEmpty();
            assertThatThrownBy(() -> parley.inGroup((groups, told) -> groups.join(ben, group, told)))
                    .isInstanceOf(ConversationNotFoundException.class);

            settle(parley, anna, group, new GroupSettings(name, null, true, GroupRight.ALL, GroupRight.ALL));
            for (String query : List.of(name, "zolw " + anna, "  ÓŁW " + anna)) {
                assertThat(found(people, ben, query).groups())
                        .as("found by <%s>", query)
                        .containsExactly(new PublicGroup(group, name, null, 1, false));
            }
            assertThat(found(people, anna, name).groups()).singleElement().matches(PublicGroup::member);
            parley.inGroup((groups, told) -> groups.join(ben, group, told));
            assertThat(parley.last(ben, group)).extracting(MessageView::text).contains("before");
            assertThat(people.view(ben, group).unread()).isZero();
            assertThat(parley.groups.join(ben, group, new Outcome<>()))
                    .as("a second join")
                    .isFalse();
            assertThat(people.view(anna, group).memberCount()).isEqualTo(2);

            parley.inGroup((groups, told) -> groups.leave(ben, group, null, told));
            settle(parley, anna, group, new GroupSettings(name));
            assertThat(found(people, ben, name).groups()).isEmpty();
            assertThatThrownBy(() -> parley.inGroup((groups, told) -> groups.join(ben, group, told)))
                    .isInstanceOf(ConversationNotFoundException.class);
            // Who was on his way when it was made private.
            Outcome<StoredMessage> late = parley.smuggleChange(
                    group, ben, MessageKind.MEMBER_JOINED, ben, org.parley.conversation.MembershipRole.MEMBER);
            assertThatThrownBy(late::get).isInstanceOf(NotStoredException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void publicGroupsComeInPagesByName(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            ConversationFixture people = parley.conversations;
            long anna = people.person("Anna");
            String common = "page " + anna;
            for (int i = 0; i < 52; i++) {
                long id = people.group("%02d %s".formatted(i, common), anna);
                settle(
                        parley,
                        anna,
                        id,
                        new GroupSettings("%02d %s".formatted(i, common), null, true, GroupRight.ALL, GroupRight.ALL));
            }
            PublicGroupPage first = found(people, anna, common);
            assertThat(first.groups()).hasSize(50).extracting(PublicGroup::name).isSorted();
            assertThat(first.more()).isTrue();
            long last = first.groups().get(49).id();
            PublicGroupPage second = people.call(service -> service.findPublic(anna, common, last));
            assertThat(second.groups()).extracting(PublicGroup::name).containsExactly("50 " + common, "51 " + common);
            assertThat(second.more()).isFalse();
            long secret = people.group("secret " + anna, anna);
            for (long id : new long[] {secret, 987_654_321, 0, -1}) {
                assertThatThrownBy(() -> people.call(service -> service.findPublic(anna, common, id)))
                        .isInstanceOf(ConversationNotFoundException.class);
            }
        }
    }

    private static GroupSettings posting(String name, GroupRight posting) {
        return new GroupSettings(name, null, false, posting, GroupRight.ALL);
    }

    private static void settle(MessageFixture parley, long callerId, long group, GroupSettings settings) {
        parley.inGroup((groups, told) -> groups.edit(callerId, group, settings, told));
    }

    private static PublicGroupPage found(ConversationFixture people, long callerId, String query) {
        return people.call(service -> service.findPublic(callerId, query, null));
    }
}
