package org.parley.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.conversation.MemberView;
import org.parley.message.MarksStored.Mark;
import org.parley.system.InvalidValueException;
import org.parley.system.Vendor;
import org.parley.user.Status;

class ReadMarksTest {
    private static final long SECOND = 1_000_000_000;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void seqsThatAreNoneAreRefused(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long id = parley.conversations.direct(anna, parley.conversations.person("Ben"));
            for (long seq : new long[] {0, -1, Long.MIN_VALUE}) {
                assertThatThrownBy(() -> parley.messages.read(anna, id, seq)).isInstanceOf(InvalidValueException.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void marksOnlyGoForwardAndNeverPastTheLastMessage(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long ben = parley.conversations.person("Ben");
            long id = parley.conversations.direct(anna, ben);
            parley.messages.read(ben, id, 5);
            parley.marks.flush(true);
            assertThat(parley.marksStored.fired()).isEmpty();
            parley.sendMany(anna, id, 10);
            read(parley, ben, id, 4);
            read(parley, ben, id, 3);
            read(parley, ben, id, 4);
            read(parley, ben, id, 1_000_000);
            assertThat(marks(parley))
                    .containsExactly(new Mark(id, ben, 4, 6, 10, null, true), new Mark(id, ben, 10, 0, 10, null, true));
            assertThat(parley.conversations.view(ben, id).readSeq()).isEqualTo(10);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void ownMessagesAreNeverUnread(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long ben = parley.conversations.person("Ben");
            long id = parley.conversations.direct(anna, ben);
            parley.sendMany(anna, id, 3);
            parley.sendMany(ben, id, 2);
            parley.sendMany(anna, id, 4);
            assertThat(unread(parley, anna, id)).isEqualTo(2);
            assertThat(unread(parley, ben, id)).isEqualTo(7);
            read(parley, ben, id, 4);
            assertThat(unread(parley, ben, id)).isEqualTo(4);
            read(parley, ben, id, 7);
            assertThat(unread(parley, ben, id)).isEqualTo(2);
            parley.sendMany(ben, id, 3);
            assertThat(unread(parley, ben, id)).isEqualTo(2);
            read(parley, ben, id, 9);
            assertThat(unread(parley, ben, id)).isZero();
            read(parley, anna, id, 4);
            assertThat(unread(parley, anna, id)).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void systemLinesAreNeverUnread(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long ben = parley.conversations.person("Ben");
            long cleo = parley.conversations.person("Cleo");
            long id = parley.conversations.group("Marketing", anna, ben, cleo);
            assertThat(unread(parley, ben, id)).isZero();
            parley.send(anna, id, "hello");
            parley.remove(anna, id, cleo);
            assertThat(unread(parley, ben, id)).isEqualTo(1);
            read(parley, ben, id, 3);
            assertThat(unread(parley, ben, id)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aMemberWritesAtMostOnceASecond(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long ben = parley.conversations.person("Ben");
            long id = parley.conversations.direct(anna, ben);
            parley.sendMany(anna, id, 10);
            for (int seq = 1; seq <= 10; seq++) {
                parley.messages.read(ben, id, seq);
                parley.marks.flush(false);
                parley.nanos += SECOND / 10 - 1;
            }
            assertThat(marks(parley)).containsExactly(new Mark(id, ben, 1, 9, 10, null, true));
            parley.nanos += SECOND;
            parley.marks.flush(false);
            parley.marks.flush(false);
            assertThat(marks(parley))
                    .containsExactly(new Mark(id, ben, 1, 9, 10, null, true), new Mark(id, ben, 10, 0, 10, null, true));
            assertThat(parley.markWriter.writes).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatCouldNotBeWrittenIsWrittenLater(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long ben = parley.conversations.person("Ben");
            long id = parley.conversations.direct(anna, ben);
            parley.sendMany(anna, id, 2);
            parley.markWriter.away = true;
            read(parley, ben, id, 2);
            parley.messages.read(ben, id, 1);
            parley.markWriter.away = false;
            parley.marks.flush(false);
            assertThat(marks(parley)).containsExactly(new Mark(id, ben, 2, 0, 2, null, true));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aMarkThatCannotBeStoredHoldsNoOtherAndIsGivenUp(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long ben = parley.conversations.person("Ben");
            long cleo = parley.conversations.person("Cleo");
            long id = parley.conversations.group("Marketing", anna, ben, cleo);
            parley.sendMany(anna, id, 2);
            parley.markWriter.spoiled = ben;
            parley.messages.read(ben, id, 2);
            read(parley, cleo, id, 2);
            assertThat(marks(parley)).extracting(Mark::participantId).containsExactly(cleo);
            for (int i = 0; i < 2 * ReadMarks.TRIES; i++) {
                parley.marks.flush(false);
                parley.nanos += SECOND;
            }
            // All together, then each alone, and what fails alone once a second.
            assertThat(parley.markWriter.writes).isEqualTo(2 + ReadMarks.TRIES);
            parley.markWriter.spoiled = 0;
            read(parley, ben, id, 3);
            assertThat(marks(parley)).extracting(Mark::participantId).containsExactly(cleo, ben);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whoHasReadAMessageIsKnownWithTheTime(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long ben = parley.conversations.person("Ben");
            long cleo = parley.conversations.person("Cleo");
            long id = parley.conversations.group("Marketing", anna, ben, cleo);
            parley.sendMany(anna, id, 3);
            read(parley, ben, id, 4);
            read(parley, cleo, id, 2);
            read(parley, anna, id, 4);
            assertThat(parley.readers(anna, id, 3)).containsExactly(new ReaderView(ben, "Ben", MessageFixture.NOON));
            assertThat(parley.readers(anna, id, 2))
                    .extracting(ReaderView::participantId)
                    .containsExactlyInAnyOrder(ben, cleo);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatIsReadInHidingIsSeenByNobodyUntilTheReaderAppears(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long ben = parley.conversations.person("Ben");
            long id = parley.conversations.direct(anna, ben);
            long other = parley.conversations.group("Marketing", anna, ben);
            parley.sendMany(anna, id, 3);
            parley.sendMany(anna, other, 2);
            read(parley, ben, id, 1);
            parley.statuses.set(ben, Status.INVISIBLE);
            read(parley, ben, id, 3);
            read(parley, ben, other, 3);
            assertThat(unread(parley, ben, id)).isZero();
            assertThat(parley.readers(anna, id, 2)).isEmpty();
            assertThat(seen(parley, anna, id, ben)).isEqualTo(1);
            assertThat(marks(parley)).extracting(Mark::disclosed).containsExactly(true, false, false);
            // To be Offline afterwards is to be hidden still.
            parley.marks.on(parley.statuses.set(ben, Status.OFFLINE));
            parley.marks.flush(true);
            assertThat(parley.readers(anna, id, 2)).isEmpty();
            parley.marks.on(parley.statuses.set(ben, Status.BUSY));
            parley.marks.flush(true);
            assertThat(parley.readers(anna, id, 2)).containsExactly(new ReaderView(ben, "Ben", MessageFixture.NOON));
            assertThat(seen(parley, anna, id, ben)).isEqualTo(3);
            assertThat(seen(parley, anna, other, ben)).isEqualTo(3);
            assertThat(marks(parley).subList(3, 5))
                    .allMatch(Mark::disclosed)
                    .extracting(Mark::readSeq)
                    .containsOnly(3L);
            parley.marks.flush(true);
            assertThat(marks(parley)).hasSize(5);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatAStopLeftUndisclosedIsDisclosedAtTheNextStart(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long ben = parley.conversations.person("Ben");
            long id = parley.conversations.direct(anna, ben);
            parley.sendMany(anna, id, 2);
            parley.statuses.set(ben, Status.INVISIBLE);
            read(parley, ben, id, 2);
            parley.statuses.set(ben, Status.ONLINE);
            parley.marks.flush(true);
            assertThat(parley.readers(anna, id, 2)).isEmpty();
            parley.marks.resume();
            parley.marks.flush(true);
            assertThat(parley.readers(anna, id, 2)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void manyConversationsAreDisclosedALotATick(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long ben = parley.conversations.person("Ben");
            List<Long> ids = LongStream.range(0, 60)
                    .mapToObj(i -> parley.conversations.group("Group " + i, anna, ben))
                    .toList();
            parley.statuses.set(ben, Status.INVISIBLE);
            ids.forEach(id -> parley.messages.read(ben, id, 1));
            parley.marks.flush(true);
            parley.marks.on(parley.statuses.set(ben, Status.ONLINE));
            parley.marks.flush(true);
            assertThat(marks(parley).stream().filter(Mark::disclosed)).hasSize(50);
            parley.marks.flush(true);
            assertThat(marks(parley).stream().filter(Mark::disclosed)).hasSize(60);
        }
    }

    private static long seen(MessageFixture parley, long caller, long id, long reader) {
        return parley.conversations.call(service -> service.members(caller, id, 0)).members().stream()
                .filter(each -> each.participantId() == reader)
                .mapToLong(MemberView::readSeq)
                .sum();
    }

    private static void read(MessageFixture parley, long reader, long id, long seq) {
        parley.messages.read(reader, id, seq);
        parley.marks.flush(true);
    }

    private static long unread(MessageFixture parley, long reader, long id) {
        return parley.conversations.view(reader, id).unread();
    }

    private static List<Mark> marks(MessageFixture parley) {
        return parley.marksStored.fired().stream()
                .flatMap(event -> event.marks().stream())
                .toList();
    }
}
