package org.parley.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.conversation.ConversationFixture;
import org.parley.conversation.ConversationNotFoundException;
import org.parley.conversation.NotAllowedException;
import org.parley.conversation.NotWritableException;
import org.parley.system.InvalidValueException;
import org.parley.system.Vendor;

class ChangeServiceTest {
    private static final long UNKNOWN = 987_654_321;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void anEditKeepsTheEarlierTextsAndTakesOneRevisionEach(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long ben = parley.conversations.person("Ben");
            long id = parley.conversations.direct(anna, ben);
            parley.send(anna, id, "first");
            parley.send(ben, id, "between");
            assertThat(edit(parley, anna, id, 1, " second\r\n").revision()).isEqualTo(3);
            assertThat(edit(parley, anna, id, 1, "third *now*").revision()).isEqualTo(4);
            assertThat(edit(parley, anna, id, 1, "third *now*").outcome()).isEqualTo(StoredChange.Outcome.UNCHANGED);
            MessageView message = parley.view(ben, id, 1);
            assertThat(message.text()).isEqualTo("third *now*");
            assertThat(message.extras().html()).isEqualTo("third <strong>now</strong>");
            assertThat(message.extras().editedAt()).isEqualTo(MessageFixture.NOON);
            assertThat(message.revision()).isEqualTo(4);
            assertThat(earlier(parley, ben, id)).containsExactly("first", "second");
            assertThat(parley.conversations.view(ben, id).revision()).isEqualTo(4);
            assertThat(parley.conversations.view(ben, id).unread()).isEqualTo(1);
            assertThat(parley.told()).extracting(MessageEvent::revision).containsExactly(3L, 4L);
            assertThat(parley.pushed()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void onlyOnesOwnWordsAreEdited(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long ben = parley.conversations.person("Ben");
            long mallory = parley.conversations.person("Mallory");
            long id = parley.conversations.group("Marketing", anna, ben);
            parley.send(ben, id, "mine");
            parley.forward(anna, id, 2, id);
            assertThatThrownBy(() -> edit(parley, anna, id, 2, "his")).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> edit(parley, anna, id, 1, "a line")).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> edit(parley, anna, id, 3, "not what Ben said"))
                    .isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> edit(parley, ben, id, 3, "not his any more"))
                    .isInstanceOf(NotAllowedException.class);
            for (long seq : new long[] {0, -1, 4, Long.MAX_VALUE}) {
                assertThatThrownBy(() -> edit(parley, ben, id, seq, "nothing"))
                        .isInstanceOf(MessageNotFoundException.class);
            }
            for (long conversation : new long[] {id, UNKNOWN, 0, -1}) {
                assertThatThrownBy(() -> edit(parley, mallory, conversation, 2, "let me in"))
                        .isInstanceOf(ConversationNotFoundException.class);
                assertThatThrownBy(() -> delete(parley, mallory, conversation, 2))
                        .isInstanceOf(ConversationNotFoundException.class);
                assertThatThrownBy(() -> react(parley, mallory, conversation, 2, "👍", true))
                        .isInstanceOf(ConversationNotFoundException.class);
                assertThatThrownBy(() -> pin(parley, mallory, conversation, 2, true))
                        .isInstanceOf(ConversationNotFoundException.class);
            }
            for (String text : List.of("", " \n ", "x".repeat(Message.TEXT_LENGTH + 1), "a\u0000b", "\uD800")) {
                assertThatThrownBy(() -> edit(parley, ben, id, 2, text)).isInstanceOf(InvalidValueException.class);
            }
            assertThat(parley.told()).isEmpty();
            assertThat(parley.texts(id)).containsExactly("", "mine", "mine");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aDeletedMessageKeepsItsLineAndNothingElse(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            ConversationFixture people = parley.conversations;
            long anna = people.person("Anna");
            long ben = people.person("Ben");
            long id = people.group("Marketing", anna, ben);
            parley.send(ben, id, "*what* nobody shall see");
            react(parley, anna, id, 2, "👍", true);
            pin(parley, anna, id, 2, true);
            edit(parley, ben, id, 2, "what nobody shall *see*");
            delete(parley, ben, id, 2);
            MessageView message = parley.view(anna, id, 2);
            assertThat(message.text()).isEmpty();
            assertThat(message.extras()).isEqualTo(MessageExtras.deleted(MessageFixture.NOON));
            assertThat(parley.details(service -> service.pins(anna, id, Long.MAX_VALUE))
                            .messages())
                    .isEmpty();
            assertThatThrownBy(() -> parley.details(service -> service.edits(anna, id, 2)))
                    .isInstanceOf(MessageNotFoundException.class);
            assertThatThrownBy(() -> parley.details(service -> service.reactors(anna, id, 2, "👍", 0)))
                    .isInstanceOf(MessageNotFoundException.class);
            assertThatThrownBy(() -> edit(parley, ben, id, 2, "back")).isInstanceOf(MessageNotFoundException.class);
            assertThatThrownBy(() -> react(parley, ben, id, 2, "👍", true))
                    .isInstanceOf(MessageNotFoundException.class);
            assertThatThrownBy(() -> pin(parley, ben, id, 2, true)).isInstanceOf(MessageNotFoundException.class);
            assertThatThrownBy(() -> parley.reply(anna, id, "what did you say?", 2))
                    .isInstanceOf(MessageNotFoundException.class);
            assertThatThrownBy(() -> parley.forward(anna, id, 2, id)).isInstanceOf(MessageNotFoundException.class);
            assertThat(delete(parley, ben, id, 2).outcome()).isEqualTo(StoredChange.Outcome.UNCHANGED);
            assertThat(parley.texts(id)).as("kept for an export").contains("what nobody shall *see*");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aGroupsModeratorDeletesWhatOthersWroteAndNobodyElseDoes(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            ConversationFixture people = parley.conversations;
            long anna = people.person("Anna");
            long ben = people.person("Ben");
            long cleo = people.person("Cleo");
            long group = people.group("Marketing", anna, ben, cleo);
            long direct = people.direct(anna, ben);
            parley.send(ben, group, "one");
            parley.send(anna, group, "two");
            parley.send(ben, direct, "three");
            assertThatThrownBy(() -> delete(parley, cleo, group, 2)).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> delete(parley, ben, group, 3)).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> delete(parley, anna, direct, 1)).isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> delete(parley, anna, group, 1))
                    .as("a system line")
                    .isInstanceOf(NotAllowedException.class);
            assertThat(delete(parley, anna, group, 2).outcome()).isEqualTo(StoredChange.Outcome.DONE);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void everyMemberPinsAndTakesPinsAway(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long ben = parley.conversations.person("Ben");
            long id = parley.conversations.group("Marketing", anna, ben);
            parley.sendMany(anna, id, 60);
            for (long seq = 2; seq <= 61; seq++) {
                pin(parley, ben, id, seq, true);
            }
            assertThat(pin(parley, anna, id, 2, true).outcome()).isEqualTo(StoredChange.Outcome.UNCHANGED);
            assertThatThrownBy(() -> pin(parley, anna, id, 1, true)).isInstanceOf(NotAllowedException.class);
            PinPage first = parley.details(service -> service.pins(anna, id, Long.MAX_VALUE));
            assertThat(first.messages())
                    .extracting(MessageView::seq)
                    .hasSize(50)
                    .startsWith(61L);
            assertThat(first.more()).isTrue();
            assertThat(first.messages().get(0).extras().pinnedAt()).isEqualTo(MessageFixture.NOON);
            pin(parley, anna, id, 5, false);
            PinPage rest = parley.details(service -> service.pins(anna, id, 12));
            assertThat(rest.messages()).extracting(MessageView::seq).hasSize(9).doesNotContain(5L);
            assertThat(rest.more()).isFalse();
            assertThat(parley.view(anna, id, 5).extras().pinnedAt()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void nothingIsChangedWhereNothingMayBeWritten(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long ben = parley.conversations.person("Ben");
            long id = parley.conversations.direct(anna, ben);
            parley.send(anna, id, "hello");
            parley.conversations.deactivate(ben);
            assertThatThrownBy(() -> edit(parley, anna, id, 1, "bye")).isInstanceOf(NotWritableException.class);
            assertThatThrownBy(() -> react(parley, anna, id, 1, "👍", true)).isInstanceOf(NotWritableException.class);
            assertThatThrownBy(() -> pin(parley, anna, id, 1, true)).isInstanceOf(NotWritableException.class);
        }
    }

    /** The earlier texts of the first message. */
    private static List<String> earlier(MessageFixture parley, long readerId, long id) {
        List<EditView> edits = parley.details(service -> service.edits(readerId, id, 1));
        return edits.stream().map(EditView::text).toList();
    }

    private static StoredChange edit(MessageFixture parley, long by, long id, long seq, String text) {
        return parley.change((service, outcome) -> service.edit(by, id, seq, text, outcome));
    }

    private static StoredChange delete(MessageFixture parley, long by, long id, long seq) {
        return parley.change((service, outcome) -> service.delete(by, id, seq, outcome));
    }

    private static StoredChange react(MessageFixture parley, long by, long id, long seq, String emoji, boolean on) {
        return parley.change((service, outcome) -> service.react(by, id, seq, emoji, on, outcome));
    }

    private static StoredChange pin(MessageFixture parley, long by, long id, long seq, boolean on) {
        return parley.change((service, outcome) -> service.pin(by, id, seq, on, outcome));
    }
}
