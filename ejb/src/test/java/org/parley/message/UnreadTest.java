package org.parley.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.conversation.ConversationNotFoundException;
import org.parley.conversation.ConversationView;
import org.parley.message.MarksStored.Mark;
import org.parley.system.InvalidValueException;
import org.parley.system.Vendor;

/** Marking as unread again: the badge goes back, what others see of one's reading does not. */
class UnreadTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void theBadgeGoesBackAndForthButReadSeqOnlyForth(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long ben = parley.conversations.person("Ben");
            long id = parley.conversations.direct(anna, ben);
            parley.sendMany(anna, id, 4);
            parley.send(ben, id, "my own");
            parley.sendMany(anna, id, 5);
            read(parley, ben, id, 10);
            parley.messages.unread(ben, id, 3);
            assertThat(parley.markedUnread.fired())
                    .extracting(MarkedUnread::mark)
                    .containsExactly(new Mark(id, ben, 10, 7, 10, 3L, false));
            assertView(parley.conversations.view(ben, id), 10, 7, 3L);
            read(parley, ben, id, 5);
            assertView(parley.conversations.view(ben, id), 10, 5, 6L);
            read(parley, ben, id, 4);
            assertView(parley.conversations.view(ben, id), 10, 5, 6L);
            parley.messages.unread(ben, id, 8);
            assertView(parley.conversations.view(ben, id), 10, 5, 6L);
            parley.messages.unread(ben, id, 1);
            assertView(parley.conversations.view(ben, id), 10, 9, 1L);
            parley.send(anna, id, "and one more");
            assertView(parley.conversations.view(ben, id), 10, 10, 1L);
            read(parley, ben, id, 11);
            assertView(parley.conversations.view(ben, id), 11, 0, null);
            assertThat(parley.readers(anna, id, 10)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatWasReadBeforeIsReadAgain(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long ben = parley.conversations.person("Ben");
            long id = parley.conversations.direct(anna, ben);
            parley.sendMany(anna, id, 3);
            read(parley, ben, id, 3);
            parley.messages.unread(ben, id, 2);
            read(parley, ben, id, 3);
            assertView(parley.conversations.view(ben, id), 3, 0, null);
            assertThat(parley.readers(anna, id, 3)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aMarkThatWaitsDoesNotUndoIt(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long ben = parley.conversations.person("Ben");
            long id = parley.conversations.direct(anna, ben);
            parley.sendMany(anna, id, 3);
            read(parley, ben, id, 2);
            parley.messages.read(ben, id, 3);
            parley.messages.unread(ben, id, 2);
            parley.marks.flush(true);
            assertView(parley.conversations.view(ben, id), 2, 2, 2L);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatIsUnreadAlreadyStaysAndStrangersMarkNothing(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long ben = parley.conversations.person("Ben");
            long mallory = parley.conversations.person("Mallory");
            long id = parley.conversations.direct(anna, ben);
            parley.sendMany(anna, id, 3);
            parley.messages.unread(ben, id, 2);
            parley.messages.unread(ben, id, 99);
            assertView(parley.conversations.view(ben, id), 0, 3, null);
            assertThat(parley.markedUnread.fired()).isEmpty();
            assertThatThrownBy(() -> parley.messages.unread(mallory, id, 2))
                    .isInstanceOf(ConversationNotFoundException.class);
            for (long seq : new long[] {0, -1, Long.MIN_VALUE}) {
                assertThatThrownBy(() -> parley.messages.unread(ben, id, seq))
                        .isInstanceOf(InvalidValueException.class);
            }
        }
    }

    private static void assertView(ConversationView view, long readSeq, long unread, @Nullable Long unreadFrom) {
        assertThat(view.readSeq()).isEqualTo(readSeq);
        assertThat(view.unread()).isEqualTo(unread);
        assertThat(view.unreadFrom()).isEqualTo(unreadFrom);
    }

    private static void read(MessageFixture parley, long who, long id, long seq) {
        parley.messages.read(who, id, seq);
        parley.marks.flush(true);
    }
}
