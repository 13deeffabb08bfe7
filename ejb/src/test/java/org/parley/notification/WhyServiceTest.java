package org.parley.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.conversation.ConversationNotFoundException;
import org.parley.conversation.NotifyChange;
import org.parley.conversation.NotifyChangeRepository;
import org.parley.conversation.NotifyLevel;
import org.parley.message.Mentioned;
import org.parley.message.MessageChange;
import org.parley.message.MessageNotFoundException;
import org.parley.system.Vendor;
import org.parley.user.Status;
import org.parley.user.StatusChange;
import org.parley.user.StatusRepository;

class WhyServiceTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void onlyMembersAskAndOnlyAboutMessagesThatStand(Vendor vendor) {
        NotificationFixture parley = new NotificationFixture(vendor);
        long anna = parley.conversations.person("Anna");
        long ben = parley.conversations.person("Ben");
        long mallory = parley.conversations.person("Mallory");
        long id = parley.conversations.group("Why", anna, ben);
        long seq = parley.post(anna, id, "hello");
        for (long each : new long[] {id, 987_654_321}) {
            assertThatThrownBy(() -> parley.why(mallory, each, seq)).isInstanceOf(ConversationNotFoundException.class);
        }
        for (long each : new long[] {0, 1, 99}) {
            assertThatThrownBy(() -> parley.why(ben, id, each)).isInstanceOf(MessageNotFoundException.class);
        }
        parley.change(new MessageChange.Deletion(id, anna, seq));
        assertThatThrownBy(() -> parley.why(ben, id, seq)).isInstanceOf(MessageNotFoundException.class);
        parley.removed(anna, id, ben);
        assertThatThrownBy(() -> parley.why(ben, id, seq)).isInstanceOf(ConversationNotFoundException.class);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatSpeaksToOneIsToldFromWhatDoesNot(Vendor vendor) {
        NotificationFixture parley = new NotificationFixture(vendor);
        long anna = parley.conversations.person("Anna");
        long ben = parley.conversations.person("Ben");
        long late = parley.conversations.person("Late");
        long id = parley.conversations.group("Why", anna, ben);
        long plain = parley.post(anna, id, "plain");
        long bens = parley.post(ben, id, "mine");
        long mention = parley.mention(anna, id, "@ben", ben);
        long all = parley.mention(anna, id, "@all");
        long reply = parley.reply(anna, id, "an answer", bens);
        parley.change(new MessageChange.Edit(id, anna, reply, "another answer", Mentioned.NOBODY));
        parley.added(anna, id, late);
        assertThat(parley.why(ben, id, plain)).isEqualTo(new WhyView(true, List.of(WhyReason.LEVEL_ALL), null));
        assertThat(parley.why(ben, id, bens)).isEqualTo(WhyView.not(WhyReason.AUTHOR));
        assertThat(parley.why(ben, id, mention)).isEqualTo(new WhyView(true, List.of(WhyReason.MENTIONED), null));
        assertThat(parley.why(ben, id, all)).isEqualTo(new WhyView(true, List.of(WhyReason.MENTIONED_ALL), null));
        assertThat(parley.why(ben, id, reply))
                .isEqualTo(new WhyView(true, List.of(WhyReason.ANSWERED, WhyReason.EDITED), null));
        assertThat(parley.why(late, id, all)).isEqualTo(WhyView.not(WhyReason.NOT_MEMBER));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatWasWantedAtThatTimeDecidesAndNotWhatIsWantedNow(Vendor vendor) {
        NotificationFixture parley = new NotificationFixture(vendor);
        long anna = parley.conversations.person("Anna");
        long ben = parley.conversations.person("Ben");
        long id = parley.conversations.group("Why", anna, ben);
        parley.now = NotificationFixture.NOON - 1;
        long before = parley.post(anna, id, "before the first change");
        wants(parley, ben, id, NotifyLevel.NOTHING, null, 0);
        parley.now = NotificationFixture.NOON + 10;
        long nothing = parley.mention(anna, id, "@ben", ben);
        wants(parley, ben, id, NotifyLevel.MENTIONS, null, 20);
        parley.now = NotificationFixture.NOON + 30;
        long unspoken = parley.post(anna, id, "to nobody");
        long mention = parley.mention(anna, id, "@ben", ben);
        wants(parley, ben, id, NotifyLevel.ALL, NotificationFixture.NOON + 60, 40);
        parley.now = NotificationFixture.NOON + 50;
        long muted = parley.mention(anna, id, "@ben", ben);
        parley.now = NotificationFixture.NOON + 70;
        long after = parley.post(anna, id, "the mute is over");
        assertThat(parley.why(ben, id, before)).isEqualTo(new WhyView(true, List.of(WhyReason.LEVEL_ALL), null));
        assertThat(parley.why(ben, id, nothing))
                .isEqualTo(new WhyView(false, List.of(WhyReason.LEVEL_NOTHING, WhyReason.MENTIONED), null));
        assertThat(parley.why(ben, id, unspoken))
                .isEqualTo(new WhyView(false, List.of(WhyReason.LEVEL_MENTIONS), null));
        assertThat(parley.why(ben, id, mention)).isEqualTo(new WhyView(true, List.of(WhyReason.MENTIONED), null));
        assertThat(parley.why(ben, id, muted))
                .isEqualTo(new WhyView(
                        false, List.of(WhyReason.MUTED, WhyReason.MENTIONED), NotificationFixture.NOON + 60));
        assertThat(parley.why(ben, id, after)).isEqualTo(new WhyView(true, List.of(WhyReason.LEVEL_ALL), null));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whoWasOfflineHadItInTheBellAloneAndOnlyWhatSpeaksToHim(Vendor vendor) {
        NotificationFixture parley = new NotificationFixture(vendor);
        long anna = parley.conversations.person("Anna");
        long ben = parley.conversations.person("Ben");
        long id = parley.conversations.direct(anna, ben);
        status(parley, ben, Status.OFFLINE, 10);
        status(parley, ben, Status.BUSY, 20);
        long online = parley.post(anna, id, "before");
        parley.now = NotificationFixture.NOON + 11;
        long plain = parley.post(anna, id, "plain");
        long mention = parley.mention(anna, id, "@ben", ben);
        parley.now = NotificationFixture.NOON + 20;
        long busy = parley.post(anna, id, "after");
        for (long each : new long[] {online, busy}) {
            assertThat(parley.why(ben, id, each)).isEqualTo(new WhyView(true, List.of(WhyReason.LEVEL_ALL), null));
        }
        assertThat(parley.why(ben, id, plain))
                .isEqualTo(new WhyView(false, List.of(WhyReason.LEVEL_ALL, WhyReason.OFFLINE), null));
        assertThat(parley.why(ben, id, mention))
                .isEqualTo(new WhyView(true, List.of(WhyReason.MENTIONED, WhyReason.OFFLINE), null));
    }

    private static void status(NotificationFixture parley, long who, Status status, long after) {
        parley.conversations.database.run(
                em -> new StatusRepository(em).add(new StatusChange(who, NotificationFixture.NOON + after, status)));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void changesInALoopAreBoundedAndRepetitionsNotNoted(Vendor vendor) {
        NotificationFixture parley = new NotificationFixture(vendor);
        long anna = parley.conversations.person("Anna");
        long ben = parley.conversations.person("Ben");
        long id = parley.conversations.direct(anna, ben);
        for (int i = 0; i < NotifyChange.MOST + 20; i++) {
            wants(parley, ben, id, i % 2 == 0 ? NotifyLevel.NOTHING : NotifyLevel.ALL, null, i);
            wants(parley, ben, id, i % 2 == 0 ? NotifyLevel.NOTHING : NotifyLevel.ALL, null, i);
        }
        List<NotifyChange> known = parley.conversations.database.get(em -> new NotifyChangeRepository(em).of(id, ben));
        assertThat(known).hasSize(NotifyChange.MOST);
        assertThat(known.get(known.size() - 1).changedAt())
                .isEqualTo(NotificationFixture.NOON + NotifyChange.MOST + 19);
    }

    private static void wants(
            NotificationFixture parley,
            long who,
            long conversationId,
            NotifyLevel level,
            @Nullable Long until,
            long after) {
        parley.conversations.now = NotificationFixture.NOON + after;
        parley.conversations.run(service -> service.notifyOf(who, conversationId, level, until));
    }
}
