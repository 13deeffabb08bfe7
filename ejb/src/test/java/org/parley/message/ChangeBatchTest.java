package org.parley.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.conversation.ConversationNotFoundException;
import org.parley.system.ParleyException;
import org.parley.system.Vendor;

/** Changes on their way through the journal, together with messages and with each other. */
class ChangeBatchTest {
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aBatchOfMessagesAndChangesIsOneOrderOfRevisions(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long ben = parley.conversations.person("Ben");
            long id = parley.conversations.direct(anna, ben);
            long other = parley.conversations.group("Other", anna, ben);
            parley.send(anna, id, "one");
            CountDownLatch held = parley.writer.holdUp();
            parley.post(anna, id, "a", "held up");
            MessageFixture.await(() -> parley.writer.batches.size() == 2);
            List<Outcome<StoredChange>> done = new ArrayList<>();
            List<Outcome<StoredChange>> refused = new ArrayList<>();
            done.add(submit(outcome -> parley.changes.edit(anna, id, 1, "two", outcome)));
            refused.add(submit(outcome -> parley.changes.edit(ben, id, 1, "not his", outcome)));
            Outcome<StoredMessage> posted = parley.post(ben, id, "b", "posted with them");
            done.add(submit(outcome -> parley.changes.react(ben, id, 1, "👍", true, outcome)));
            done.add(submit(outcome -> parley.changes.react(ben, id, 1, "👍", false, outcome)));
            done.add(submit(outcome -> parley.changes.edit(anna, id, 1, "three", outcome)));
            refused.add(submit(outcome -> parley.changes.pin(ben, other, 1, true, outcome)));
            refused.add(submit(outcome -> parley.changes.delete(anna, id, 99, outcome)));
            held.countDown();
            assertThat(posted.get().seq()).isEqualTo(3);
            assertThat(done).extracting(each -> each.get().revision()).containsExactly(4L, 5L, 6L, 7L);
            refused.forEach(each -> assertThatThrownBy(each::get).isInstanceOf(ParleyException.class));
            parley.settle();
            assertThat(parley.conversations.view(anna, id).revision()).isEqualTo(7);
            assertThat(parley.conversations.view(anna, other).revision()).isEqualTo(1);
            assertThat(parley.view(ben, id, 1).text()).isEqualTo("three");
            assertThat(parley.view(ben, id, 1).extras().reactions()).isEmpty();
            assertThat(earlier(parley, ben, id)).containsExactly("one", "two");
            assertThat(revisions(parley.changesAfter(anna, id, 1))).containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whoMissedChangesGetsEachMessageAsItIsNow(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long ben = parley.conversations.person("Ben");
            long id = parley.conversations.direct(anna, ben);
            parley.sendMany(anna, id, 3);
            edit(parley, anna, id, 1, "edited");
            react(parley, ben, id, 1, "👍", true);
            delete(parley, anna, id, 2);
            Changes ring = parley.changesAfter(ben, id, 3);
            assertThat(ring.events()).hasSize(3).hasOnlyElementsOfTypes(TextChanged.class, ReactionChanged.class);
            parley.recent.forget(id);
            Changes stored = parley.changesAfter(ben, id, 2);
            assertThat(revisions(stored)).containsExactly(3L, 5L, 6L);
            assertThat(stored.after()).isEqualTo(2);
            assertThat(stored.reset()).isFalse();
            MessageView first = (MessageView) stored.events().get(1);
            assertThat(first.text()).isEqualTo("edited");
            assertThat(first.extras().reactions()).containsExactly(new ReactionView("👍", 1, true));
            assertThat(parley.changesAfter(ben, id, 6).events()).isEmpty();
            assertThat(parley.changesAfter(ben, id, 7).reset())
                    .as("from the future")
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aRepeatedSendOfAnEditedMessageIsNoConflict(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long id = parley.conversations.direct(anna, parley.conversations.person("Ben"));
            parley.post(anna, id, "a", "hello").get();
            edit(parley, anna, id, 1, "good morning");
            assertThat(parley.post(anna, id, "a", "hello").get().repeated()).isTrue();
            assertThat(parley.texts(id)).containsExactly("good morning");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whoWasTakenOutWhileHisChangeWasOnItsWayChangesNothing(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long ben = parley.conversations.person("Ben");
            long id = parley.conversations.group("Marketing", anna, ben);
            parley.send(ben, id, "mine");
            CountDownLatch held = parley.writer.holdUp();
            parley.groups.remove(anna, id, ben, new Outcome<>());
            MessageFixture.await(() -> parley.writer.batches.size() == 2);
            Outcome<StoredChange> late = submit(outcome -> parley.changes.edit(ben, id, 2, "a last word", outcome));
            held.countDown();
            assertThatThrownBy(late::get).isInstanceOf(ConversationNotFoundException.class);
            assertThat(parley.texts(id)).contains("mine");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aChangeWhoseAnswerWasLostIsAskedForAgain(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long id = parley.conversations.direct(anna, parley.conversations.person("Ben"));
            parley.send(anna, id, "one");
            parley.writer.cutAfterTheCommit();
            Outcome<StoredChange> lost = submit(outcome -> parley.changes.edit(anna, id, 1, "two", outcome));
            MessageFixture.await(parley.state::isDatabaseAway);
            parley.writer.comeBack();
            assertThatThrownBy(lost::get).isInstanceOf(TryAgainException.class);
            parley.settle();
            assertThat(edit(parley, anna, id, 1, "two").outcome()).isEqualTo(StoredChange.Outcome.UNCHANGED);
            assertThat(revisions(parley.changesAfter(anna, id, 1))).containsExactly(2L);
        }
    }

    private static Outcome<StoredChange> submit(Consumer<Told<StoredChange>> what) {
        Outcome<StoredChange> outcome = new Outcome<>();
        what.accept(outcome);
        return outcome;
    }

    /** The earlier texts of the first message. */
    private static List<String> earlier(MessageFixture parley, long readerId, long id) {
        List<EditView> edits = parley.details(service -> service.edits(readerId, id, 1));
        return edits.stream().map(EditView::text).toList();
    }

    private static List<Long> revisions(Changes changes) {
        return changes.events().stream().map(MessageEvent::revision).toList();
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
}
