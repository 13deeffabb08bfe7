package org.parley.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.conversation.ConversationNotFoundException;
import org.parley.system.InvalidValueException;
import org.parley.system.Vendor;

class HistoryServiceTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void nobodyReadsWhereHeIsNoMember(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long ben = parley.conversations.person("Ben");
            long group = parley.conversations.group("Marketing", anna, ben);
            parley.send(anna, group, "secret");
            parley.remove(anna, group, ben);
            for (long id : new long[] {group, 987_654_321, -1}) {
                List<Function<HistoryService, List<MessageView>>> calls = List.of(
                        history -> history.before(ben, id, 10, 50),
                        history -> history.after(ben, id, 0, 50),
                        history -> history.around(ben, id, 1, 50),
                        history -> history.last(ben, id));
                calls.forEach(each ->
                        assertThatThrownBy(() -> parley.read(each)).isInstanceOf(ConversationNotFoundException.class));
                assertThatThrownBy(() -> parley.changesAfter(ben, id, 0))
                        .isInstanceOf(ConversationNotFoundException.class);
                assertThatThrownBy(() -> parley.readers(ben, id, 1)).isInstanceOf(ConversationNotFoundException.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void pagesAreWhatStandsBeforeAfterAndAround(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long id = parley.conversations.direct(anna, parley.conversations.person("Ben"));
            parley.sendMany(anna, id, 130);
            assertThat(seqs(parley, history -> history.before(anna, id, 131, 50)))
                    .isEqualTo(range(81, 130));
            assertThat(seqs(parley, history -> history.before(anna, id, 4, 50))).isEqualTo(range(1, 3));
            assertThat(seqs(parley, history -> history.before(anna, id, 1, 50))).isEmpty();
            assertThat(seqs(parley, history -> history.before(anna, id, 0, 50))).isEmpty();
            assertThat(seqs(parley, history -> history.after(anna, id, 0, 100))).isEqualTo(range(1, 100));
            assertThat(seqs(parley, history -> history.after(anna, id, 120, 50)))
                    .isEqualTo(range(121, 130));
            assertThat(seqs(parley, history -> history.after(anna, id, 130, 1))).isEmpty();
            assertThat(seqs(parley, history -> history.around(anna, id, 60, 20)))
                    .hasSize(20)
                    .contains(60L);
            assertThat(seqs(parley, history -> history.around(anna, id, 1, 20))).isEqualTo(range(1, 20));
            assertThat(seqs(parley, history -> history.last(anna, id))).isEqualTo(range(81, 130));
            long most = (1L << 53) - 1;
            assertThat(seqs(parley, history -> history.before(anna, id, most, 50)))
                    .isEmpty();
            assertThat(seqs(parley, history -> history.after(anna, id, most, 50)))
                    .isEmpty();
            assertThat(seqs(parley, history -> history.around(anna, id, most, 50)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aPageHasOneToAHundredMessages(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long id = parley.conversations.direct(anna, anna);
            for (int limit : new int[] {0, -1, 101, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
                assertThatThrownBy(() -> parley.read(history -> history.before(anna, id, 1, limit)))
                        .isInstanceOf(InvalidValueException.class);
                assertThatThrownBy(() -> parley.read(history -> history.around(anna, id, 1, limit)))
                        .isInstanceOf(InvalidValueException.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void changesComeFromTheRingThenTheDatabaseThenNotAtAll(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long id = parley.conversations.direct(anna, parley.conversations.person("Ben"));
            parley.sendMany(anna, id, 600);
            assertThat(parley.recent.after(id, 500)).hasSize(100);
            assertThat(parley.recent.after(id, 499)).isNull();
            assertThat(revisions(parley.changesAfter(anna, id, 520))).isEqualTo(range(521, 600));
            assertThat(revisions(parley.changesAfter(anna, id, 100))).isEqualTo(range(101, 600));
            assertThat(parley.changesAfter(anna, id, 100).reset()).isFalse();
            Changes tooMany = parley.changesAfter(anna, id, 99);
            assertThat(tooMany.reset()).isTrue();
            assertThat(tooMany.page()).extracting(MessageView::revision).isEqualTo(range(551, 600));
            assertThat(parley.changesAfter(anna, id, 600).events()).isEmpty();
            assertThat(parley.changesAfter(anna, id, 600).reset()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void theRingAndTheDatabaseTellTheSame(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long ben = parley.conversations.person("Ben");
            long id = parley.conversations.group("Marketing", anna, ben);
            parley.send(anna, id, "Zażółć 🎉");
            parley.remove(ben, id, ben);
            parley.send(anna, id, "two\nlines");
            List<MessageEvent> ring = parley.changesAfter(anna, id, 1).events();
            parley.recent.forget(id);
            assertThat(parley.changesAfter(anna, id, 1).events())
                    .isEqualTo(ring)
                    .hasSize(3);
        }
    }

    private static List<Long> seqs(MessageFixture parley, Function<HistoryService, List<MessageView>> what) {
        return parley.read(what).stream().map(MessageView::seq).toList();
    }

    private static List<Long> revisions(Changes changes) {
        return changes.events().stream().map(MessageEvent::revision).toList();
    }

    private static List<Long> range(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }
}
