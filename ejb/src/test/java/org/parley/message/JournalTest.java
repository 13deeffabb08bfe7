package org.parley.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.conversation.ConversationFixture;
import org.parley.system.Vendor;

class JournalTest {
    private static final long UNKNOWN = 987_654_321;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void poisonousMessagesHarmNoOthersOfTheirBatch(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long id = parley.conversations.direct(anna, parley.conversations.person("Ben"));
            CountDownLatch held = parley.writer.holdUp();
            Outcome<StoredMessage> first = parley.post(anna, id, "a", "first");
            MessageFixture.await(() -> parley.writer.batches.size() == 1);
            List<Outcome<StoredMessage>> good = new ArrayList<>();
            List<Outcome<StoredMessage>> bad = new ArrayList<>();
            good.add(parley.post(anna, id, "b", "second"));
            bad.add(parley.smuggle(id, anna, "c", "x".repeat(Message.TEXT_LENGTH + 1)));
            good.add(parley.post(anna, id, "d", "third"));
            bad.add(parley.smuggle(UNKNOWN, anna, "e", "into nowhere"));
            bad.add(parley.smuggle(id, UNKNOWN, "f", "from nobody"));
            bad.add(parley.smuggle(id, anna, "g".repeat(Message.CLIENT_ID_LENGTH + 1), "too long an id"));
            good.add(parley.post(anna, id, "h", "fourth"));
            held.countDown();
            assertThat(first.get().seq()).isEqualTo(1);
            bad.forEach(each -> assertThatThrownBy(each::get).isInstanceOf(NotStoredException.class));
            assertThat(good).extracting(each -> each.get().seq()).containsExactly(2L, 3L, 4L);
            assertThat(parley.writer.batches).startsWith(1, 7);
            assertThat(parley.texts(id)).containsExactly("first", "second", "third", "fourth");
            assertThat(parley.pushed()).extracting(MessageView::seq).containsExactly(1L, 2L, 3L, 4L);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aRepeatedSendIsToldTheFirstOnesNumbersAndPushedOnce(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long id = parley.conversations.direct(anna, parley.conversations.person("Ben"));
            StoredMessage first = parley.post(anna, id, "a", "hello").get();
            parley.send(anna, id, "in between");
            StoredMessage again = parley.post(anna, id, "a", "  hello ").get();
            assertThat(again.seq()).isEqualTo(first.seq());
            assertThat(again.revision()).isEqualTo(first.revision());
            assertThat(again.at()).isEqualTo(first.at());
            assertThat(parley.pushed()).hasSize(2);
            assertThat(parley.texts(id)).containsExactly("hello", "in between");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aClientIdUsedForAnotherMessageIsAConflict(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long ben = parley.conversations.person("Ben");
            long id = parley.conversations.direct(anna, ben);
            long other = parley.conversations.direct(anna, parley.conversations.person("Cleo"));
            parley.post(anna, id, "a", "hello").get();
            assertThatThrownBy(
                            () -> parley.post(anna, id, "a", "something else").get())
                    .isInstanceOf(ClientIdTakenException.class);
            assertThatThrownBy(() -> parley.post(anna, other, "a", "hello").get())
                    .isInstanceOf(ClientIdTakenException.class);
            assertThat(parley.post(ben, id, "a", "his own").get().seq()).isEqualTo(2);
            assertThat(parley.texts(other)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void repetitionsWithinABatchAreStoredOnce(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long id = parley.conversations.direct(anna, parley.conversations.person("Ben"));
            CountDownLatch held = parley.writer.holdUp();
            parley.post(anna, id, "first", "first");
            MessageFixture.await(() -> parley.writer.batches.size() == 1);
            Outcome<StoredMessage> one = parley.post(anna, id, "a", "hello");
            Outcome<StoredMessage> again = parley.post(anna, id, "a", "hello");
            Outcome<StoredMessage> other = parley.post(anna, id, "a", "something else");
            held.countDown();
            assertThat(one.get().seq()).isEqualTo(again.get().seq());
            assertThatThrownBy(other::get).isInstanceOf(ClientIdTakenException.class);
            assertThat(parley.texts(id)).containsExactly("first", "hello");
        }
    }

    @ParameterizedTest
    @EnumSource(value = Vendor.class, names = "DERBY")
    void aFullQueueRefusesAndLosesNothingItTook(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long id = parley.conversations.direct(anna, parley.conversations.person("Ben"));
            CountDownLatch held = parley.writer.holdUp();
            List<Outcome<StoredMessage>> taken = new ArrayList<>();
            taken.add(parley.post(anna, id, "first", "first"));
            MessageFixture.await(() -> parley.writer.batches.size() == 1);
            for (int i = 0; i < Journal.QUEUE; i++) {
                taken.add(parley.post(anna, id, "c" + i, "number " + i));
            }
            assertThatThrownBy(() -> parley.post(anna, id, "too-much", "too much"))
                    .isInstanceOf(TryAgainException.class);
            held.countDown();
            taken.forEach(Outcome::get);
            assertThat(parley.post(anna, id, "too-much", "too much").get().seq())
                    .isEqualTo(Journal.QUEUE + 2);
            assertThat(parley.writer.batches).allMatch(size -> size <= Journal.BATCH);
            assertThat(parley.texts(id)).hasSize(Journal.QUEUE + 2).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatWasCommittedBeforeTheLineWasCutIsFoundAgain(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long id = parley.conversations.direct(anna, parley.conversations.person("Ben"));
            parley.writer.cutAfterTheCommit();
            Outcome<StoredMessage> cut = parley.post(anna, id, "a", "hello");
            MessageFixture.await(parley.state::isDatabaseAway);
            assertThatThrownBy(() -> parley.post(anna, id, "b", "meanwhile")).isInstanceOf(TryAgainException.class);
            parley.writer.comeBack();
            assertThat(cut.get().seq()).isEqualTo(1);
            assertThat(parley.post(anna, id, "b", "meanwhile").get().seq()).isEqualTo(2);
            assertThat(parley.texts(id)).containsExactly("hello", "meanwhile");
            assertThat(parley.pushed()).extracting(MessageView::seq).containsExactly(1L, 2L);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatWasNotCommittedIsRefusedAndCanBeSentAgain(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long id = parley.conversations.direct(anna, parley.conversations.person("Ben"));
            parley.writer.cutBeforeTheCommit();
            Outcome<StoredMessage> cut = parley.post(anna, id, "a", "hello");
            MessageFixture.await(parley.state::isDatabaseAway);
            parley.writer.comeBack();
            assertThatThrownBy(cut::get).isInstanceOf(TryAgainException.class);
            MessageFixture.await(() -> !parley.state.isDatabaseAway());
            assertThat(parley.post(anna, id, "a", "hello").get().seq()).isEqualTo(1);
            assertThat(parley.texts(id)).containsExactly("hello");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aRepetitionInACutBatchHidesNothingFromWhoResumes(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long id = parley.conversations.direct(anna, parley.conversations.person("Ben"));
            parley.post(anna, id, "a", "first").get();
            parley.sendMany(anna, id, 4);
            parley.writer.cutAfterTheCommit();
            Outcome<StoredMessage> again = parley.post(anna, id, "a", "first");
            MessageFixture.await(parley.state::isDatabaseAway);
            parley.writer.comeBack();
            assertThat(again.get().seq()).isEqualTo(1);
            assertThat(parley.changesAfter(anna, id, 3).events())
                    .extracting(MessageEvent::revision)
                    .containsExactly(4L, 5L);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aNearlyFullDiskRefusesAtOnce(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long id = parley.conversations.direct(anna, parley.conversations.person("Ben"));
            parley.disk.full = true;
            assertThatThrownBy(() -> parley.post(anna, id, "a", "hello")).isInstanceOf(TryAgainException.class);
            parley.disk.full = false;
            assertThat(parley.post(anna, id, "a", "hello").get().seq()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aStopStoresWhatWasQueuedAndTakesNoMore(Vendor vendor) throws InterruptedException {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            long anna = parley.conversations.person("Anna");
            long id = parley.conversations.direct(anna, parley.conversations.person("Ben"));
            CountDownLatch held = parley.writer.holdUp();
            Outcome<StoredMessage> one = parley.post(anna, id, "a", "one");
            Outcome<StoredMessage> two = parley.post(anna, id, "b", "two");
            Thread stop = new Thread(parley.journal::stop);
            stop.start();
            MessageFixture.await(() -> {
                try {
                    parley.post(anna, id, "a", "one");
                    return false;
                } catch (TryAgainException e) {
                    return true;
                }
            });
            held.countDown();
            stop.join();
            assertThat(one.get().seq()).isEqualTo(1);
            assertThat(two.get().seq()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aRemovedMembersLaterPostIsRefusedEvenWhenItWasOnItsWay(Vendor vendor) {
        try (MessageFixture parley = new MessageFixture(vendor)) {
            ConversationFixture people = parley.conversations;
            long anna = people.person("Anna");
            long ben = people.person("Ben");
            long id = people.group("Marketing", anna, ben);
            parley.send(ben, id, "before");
            parley.remove(anna, id, ben);
            assertThatThrownBy(() -> parley.post(ben, id, "b", "after").get())
                    .isInstanceOf(org.parley.conversation.ConversationNotFoundException.class);
            assertThatThrownBy(
                            () -> parley.smuggle(id, ben, "c", "checked before").get())
                    .isInstanceOf(NotStoredException.class);
            assertThat(parley.texts(id)).containsExactly("", "before", "Ben");
            assertThat(parley.membershipChanged.fired())
                    .containsExactly(new MembershipChanged(id, ben, "Ben", null, 3, 1, false));
        }
    }
}
