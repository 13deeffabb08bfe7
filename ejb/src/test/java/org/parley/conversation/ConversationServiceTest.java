package org.parley.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.system.InvalidValueException;
import org.parley.system.Vendor;

class ConversationServiceTest {
    private static final long UNKNOWN = 987_654_321;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void anUnknownAndAForeignConversationAreTheSame(Vendor vendor) {
        ConversationFixture parley = ConversationFixture.on(vendor);
        long mallory = parley.person("Mallory");
        long foreign = parley.direct(parley.person("Anna"), parley.person("Ben"));
        for (long id : new long[] {foreign, UNKNOWN, 0, -1, Long.MAX_VALUE}) {
            List<Consumer<ConversationService>> calls = List.of(
                    service -> service.view(mallory, id),
                    service -> service.members(mallory, id, 0),
                    service -> service.listAfter(mallory, id),
                    service -> service.favour(mallory, id, true),
                    service -> service.mute(mallory, id, true),
                    service -> service.hide(mallory, id, true));
            for (Consumer<ConversationService> each : calls) {
                assertThatThrownBy(() -> parley.run(each))
                        .isInstanceOf(ConversationNotFoundException.class)
                        .hasMessage(new ConversationNotFoundException().getMessage());
            }
        }
        assertThat(parley.changed.fired()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void nobodyTalksToUnknownOrDeactivatedPeople(Vendor vendor) {
        ConversationFixture parley = ConversationFixture.on(vendor);
        long anna = parley.person("Anna");
        long gone = parley.person("Gone");
        parley.deactivate(gone);
        for (long id : new long[] {UNKNOWN, 0, -1}) {
            assertThatThrownBy(() -> parley.direct(anna, id)).isInstanceOf(PersonNotFoundException.class);
        }
        assertThatThrownBy(() -> parley.direct(anna, gone)).isInstanceOf(NotWritableException.class);
        assertThat(parley.list(anna).conversations()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatWasSaidToADeactivatedPersonStaysAndNothingIsAdded(Vendor vendor) {
        ConversationFixture parley = ConversationFixture.on(vendor);
        long anna = parley.person("Anna");
        long ben = parley.person("Ben");
        long id = parley.direct(anna, ben);
        assertThat(parley.view(anna, id).writable()).isTrue();
        parley.deactivate(ben);
        ConversationView view = parley.call(service -> service.openDirect(anna, ben));
        assertThat(view.id()).isEqualTo(id);
        assertThat(view.name()).isEqualTo("Ben");
        assertThat(view.writable()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void bothOpeningAtOnceGetOneConversation(Vendor vendor) throws Exception {
        ConversationFixture parley = ConversationFixture.on(vendor);
        int threads = 4;
        ExecutorService both = Executors.newFixedThreadPool(threads);
        try {
            for (int round = 0; round < 8; round++) {
                long anna = parley.person("Anna");
                long ben = parley.person("Ben");
                CyclicBarrier start = new CyclicBarrier(threads);
                List<Callable<Long>> calls = new ArrayList<>();
                for (int i = 0; i < threads; i++) {
                    boolean mirrored = i % 2 == 0;
                    calls.add(() -> {
                        start.await();
                        return mirrored ? parley.direct(anna, ben) : parley.direct(ben, anna);
                    });
                }
                List<Long> ids = new ArrayList<>();
                for (Future<Long> each : both.invokeAll(calls)) {
                    ids.add(each.get());
                }
                assertThat(ids).containsOnly(ids.get(0));
                assertThat(parley.call(service -> service.members(anna, ids.get(0), 0))
                                .members())
                        .extracting(MemberView::participantId)
                        .containsExactly(anna, ben);
            }
        } finally {
            both.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void eachSeesTheOthersNameAndOneselfIsAPairToo(Vendor vendor) {
        ConversationFixture parley = ConversationFixture.on(vendor);
        long anna = parley.person("Anna");
        long ben = parley.person("Ben");
        long id = parley.direct(anna, ben);
        assertThat(parley.view(anna, id))
                .extracting(ConversationView::name, ConversationView::otherId, ConversationView::kind)
                .containsExactly("Ben", ben, ConversationKind.DIRECT);
        assertThat(parley.view(ben, id).name()).isEqualTo("Anna");
        long own = parley.direct(anna, anna);
        assertThat(parley.view(anna, own))
                .extracting(ConversationView::name, ConversationView::memberCount)
                .containsExactly("Anna", 1);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void pagesHoldEveryConversationOnceLastActiveFirst(Vendor vendor) {
        ConversationFixture parley = ConversationFixture.on(vendor);
        long anna = parley.person("Anna");
        List<Long> created = new ArrayList<>();
        for (int i = 0; i < 2 * ConversationService.CONVERSATIONS + 5; i++) {
            // Many of the same millisecond: their order is then that of their ids.
            parley.now = ConversationFixture.NOON + i / 50;
            created.add(parley.group("Group " + i, anna));
        }
        Collections.reverse(created);
        List<Long> read = new ArrayList<>();
        ConversationPage page = parley.list(anna);
        while (true) {
            page.conversations().forEach(each -> read.add(each.id()));
            if (!page.more()) {
                break;
            }
            assertThat(page.conversations()).hasSize(ConversationService.CONVERSATIONS);
            page = parley.call(service -> service.listAfter(anna, read.get(read.size() - 1)));
        }
        assertThat(read).isEqualTo(created);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void membersArePagedById(Vendor vendor) {
        ConversationFixture parley = ConversationFixture.on(vendor);
        List<Long> all = parley.people("Somebody", ConversationService.MEMBERS + 3);
        long id = parley.group("Many", all.get(0), all.toArray(Long[]::new));
        MemberPage first = parley.call(service -> service.members(all.get(0), id, 0));
        assertThat(first.more()).isTrue();
        assertThat(first.members()).hasSize(ConversationService.MEMBERS);
        long last = first.members().get(ConversationService.MEMBERS - 1).participantId();
        MemberPage second = parley.call(service -> service.members(all.get(0), id, last));
        assertThat(second.more()).isFalse();
        assertThat(second.members())
                .extracting(MemberView::participantId)
                .containsExactlyElementsOf(all.subList(ConversationService.MEMBERS, all.size()));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void findsOwnGroupsByAPartOfTheNameAsItIsTyped(Vendor vendor) {
        ConversationFixture parley = ConversationFixture.on(vendor);
        long anna = parley.person("Anna");
        long marketing = parley.group("Marketing 100%_", anna);
        parley.group("Kitchen", anna);
        parley.group("Marketing of others", parley.person("Ben"));
        for (String query : List.of("market", " MARKETING ", "0%_", "%_")) {
            assertThat(parley.found(anna, query))
                    .extracting(ConversationView::id)
                    .containsExactly(marketing);
        }
        for (String query : List.of("nothing", "' OR 1=1 --", "\\", "\uD83C\uDF89")) {
            assertThat(parley.found(anna, query)).isEmpty();
        }
        for (String query : List.of("", "  ", "x".repeat(101), "a\u0000b", "a\uD800b")) {
            assertThatThrownBy(() -> parley.found(anna, query)).isInstanceOf(InvalidValueException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void choicesAreEachMembersOwn(Vendor vendor) {
        ConversationFixture parley = ConversationFixture.on(vendor);
        long anna = parley.person("Anna");
        long ben = parley.person("Ben");
        long id = parley.direct(anna, ben);
        parley.run(service -> service.favour(anna, id, true));
        parley.run(service -> service.mute(anna, id, true));
        parley.run(service -> service.hide(anna, id, true));
        assertThat(parley.view(anna, id))
                .extracting(ConversationView::favourite, ConversationView::muted, ConversationView::hidden)
                .containsExactly(true, true, true);
        assertThat(parley.view(ben, id))
                .extracting(ConversationView::favourite, ConversationView::muted, ConversationView::hidden)
                .containsExactly(false, false, false);
        parley.run(service -> service.hide(anna, id, false));
        assertThat(parley.view(anna, id).hidden()).isFalse();
        assertThat(parley.changed.fired()).hasSize(4).containsOnly(new ConversationChanged(id, anna));
    }

    /** Or one who is invisible would be given away by opening a window. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void thatSomebodyOpenedAChatWithHimAPersonCannotLearn(Vendor vendor) {
        ConversationFixture parley = ConversationFixture.on(vendor);
        long anna = parley.person("Anna");
        long ben = parley.person("Ben");
        long id = parley.call(service -> service.openDirect(anna, ben)).id();
        assertThat(parley.list(anna).conversations()).hasSize(1);
        assertThat(parley.list(ben).conversations()).isEmpty();
        assertThatThrownBy(() -> parley.view(ben, id)).isInstanceOf(ConversationNotFoundException.class);
        assertThatThrownBy(() -> parley.run(service -> service.members(ben, id, 0)))
                .isInstanceOf(ConversationNotFoundException.class);
        assertThatThrownBy(() -> parley.run(service -> service.mute(ben, id, true)))
                .isInstanceOf(ConversationNotFoundException.class);
        assertThatThrownBy(() -> parley.memberships.of(id, ben)).isInstanceOf(ConversationNotFoundException.class);
        assertThat(parley.memberships.of(id, anna).ids()).containsExactlyInAnyOrder(anna, ben);
        parley.now += 1_000;
        ConversationView opened = parley.call(service -> service.openDirect(ben, anna));
        assertThat(opened.id()).isEqualTo(id);
        assertThat(opened.lastAt()).isZero();
        assertThat(opened.hidden()).isFalse();
        assertThat(parley.changed.fired()).containsExactly(new ConversationChanged(id, ben));
        parley.changed.fired().forEach(parley.memberships::on);
        assertThat(parley.memberships.of(id, ben).ids()).hasSize(2);
        assertThat(parley.list(ben).conversations()).hasSize(1);
        parley.run(service -> service.hide(ben, id, true));
        assertThat(parley.view(ben, id).hidden()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aGroupCannotBeHidden(Vendor vendor) {
        ConversationFixture parley = ConversationFixture.on(vendor);
        long anna = parley.person("Anna");
        long group = parley.group("Marketing", anna);
        assertThatThrownBy(() -> parley.run(service -> service.hide(anna, group, true)))
                .isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void mutingForATimeEndsByItself(Vendor vendor) {
        ConversationFixture parley = ConversationFixture.on(vendor);
        long anna = parley.person("Anna");
        long id = parley.direct(anna, parley.person("Ben"));
        long until = parley.now + 1_000;
        assertThat(parley.view(anna, id).notifyLevel()).isEqualTo(NotifyLevel.ALL);
        parley.run(service -> service.notifyOf(anna, id, NotifyLevel.MENTIONS, until));
        assertThat(parley.view(anna, id))
                .extracting(ConversationView::notifyLevel, ConversationView::muted, ConversationView::mutedUntil)
                .containsExactly(NotifyLevel.MENTIONS, true, until);
        parley.now += 1_000;
        assertThat(parley.view(anna, id))
                .extracting(ConversationView::notifyLevel, ConversationView::muted, ConversationView::mutedUntil)
                .containsExactly(NotifyLevel.MENTIONS, false, null);
        parley.run(service -> service.mute(anna, id, true));
        parley.run(service -> service.notifyOf(anna, id, NotifyLevel.ALL, null));
        assertThat(parley.view(anna, id).muted()).as("muted for good").isTrue();
        parley.run(service -> service.notifyOf(anna, id, NotifyLevel.ALL, parley.now + 1));
        parley.now += 1;
        assertThat(parley.view(anna, id).muted()).as("a time takes its place").isFalse();
        long mallory = parley.person("Mallory");
        assertThatThrownBy(() -> parley.run(service -> service.notifyOf(mallory, id, NotifyLevel.ALL, null)))
                .isInstanceOf(ConversationNotFoundException.class);
        for (String word : List.of("", "ALL", "some", "all ")) {
            assertThatThrownBy(() -> NotifyLevel.of(word)).isInstanceOf(InvalidValueException.class);
        }
    }
}
