package org.parley.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.system.FiredEvents;
import org.parley.system.InvalidValueException;
import org.parley.system.TestClock;
import org.parley.system.Vendor;

@SuppressWarnings("UnnecessaryAssignment")
class DraftServiceTest {
    private final FiredEvents<DraftChanged> changed = new FiredEvents<>();

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aDraftStandsInItsConversationForItsWriterAlone(Vendor vendor) {
        ConversationFixture parley = ConversationFixture.on(vendor);
        long anna = parley.person("Anna");
        long ben = parley.person("Ben");
        long id = parley.direct(anna, ben);
        parley.direct(anna, parley.person("Cleo"));
        write(parley, anna, id, "I will ", 7L);
        write(parley, anna, id, "I will not ", 8L);
        DraftView draft = new DraftView(id, "I will not ", 8L, ConversationFixture.NOON);
        assertThat(parley.view(anna, id).draft()).isEqualTo(draft);
        assertThat(parley.list(anna).conversations())
                .extracting(ConversationView::draft)
                .containsOnlyOnce(draft)
                .containsNull();
        assertThat(parley.view(ben, id).draft()).isNull();
        write(parley, anna, id, " \n", null);
        write(parley, anna, id, "", null);
        assertThat(parley.view(anna, id).draft()).isNull();
        assertThat(changed.fired())
                .extracting(event -> event.draft().text())
                .containsExactly("I will ", "I will not ", "");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void refusesWhatNoMessageMayHoldAndWhoIsNoMember(Vendor vendor) {
        ConversationFixture parley = ConversationFixture.on(vendor);
        long anna = parley.person("Anna");
        long id = parley.direct(anna, parley.person("Ben"));
        for (String text : List.of("x".repeat(Draft.TEXT_LENGTH + 1), "a\u0000b", "\uD800")) {
            assertThatThrownBy(() -> write(parley, anna, id, text, null)).isInstanceOf(InvalidValueException.class);
        }
        long mallory = parley.person("Mallory");
        for (long conversation : new long[] {id, 987_654_321, 0}) {
            assertThatThrownBy(() -> write(parley, mallory, conversation, "let me in", null))
                    .isInstanceOf(ConversationNotFoundException.class);
        }
        write(parley, anna, id, "x".repeat(Draft.TEXT_LENGTH), null);
        assertThat(changed.fired()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void twoTabsBeginningAtOnceBothSucceed(Vendor vendor) throws InterruptedException, ExecutionException {
        ConversationFixture parley = ConversationFixture.on(vendor);
        long anna = parley.person("Anna");
        ExecutorService tabs = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 10; i++) {
                long id = parley.direct(anna, parley.person("Ben"));
                CyclicBarrier start = new CyclicBarrier(2);
                List<Future<Boolean>> both = tabs.invokeAll(Collections.nCopies(2, () -> {
                    start.await();
                    write(parley, anna, id, "both", null);
                    return true;
                }));
                assertThat(both.get(0).get() && both.get(1).get()).isTrue();
                assertThat(parley.view(anna, id).draft()).isNotNull();
            }
        } finally {
            tabs.shutdownNow();
        }
    }

    private void write(ConversationFixture parley, long who, long id, String text, @Nullable Long reply) {
        DraftService drafts = new DraftService();
        drafts.em = parley.database.injected();
        drafts.changed = changed;
        drafts.clock = new TestClock(() -> ConversationFixture.NOON);
        parley.database.run(em -> drafts.write(who, id, text, reply));
    }
}
