package org.parley.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.presence.Availability.AVAILABLE;
import static org.parley.presence.Availability.BUSY;
import static org.parley.presence.Availability.UNAVAILABLE;

import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.system.Vendor;
import org.parley.user.Status;

class NodesTest {
    private static final long ANNA = 1;
    private static final long BEN = 2;
    private static final int GRACE = 25;
    private static final int IDLE = NodesFixture.IDLE;

    /** The time in which two nodes learn of each other, and a little more. */
    private static final int MEETING = 11;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aloneANodeWritesOfNobody(Vendor vendor) {
        try (NodesFixture parley = new NodesFixture(vendor)) {
            NodesFixture.Server one = parley.start();
            one.presence.connected(ANNA);
            parley.seconds(GRACE);
            assertThat(one.presence.present()).containsOnlyKeys(ANNA);
            assertThat(parley.nodes()).isEqualTo(1);
            assertThat(parley.rows()).isZero();
            int before = parley.transactions();
            parley.seconds(50);
            assertThat(parley.transactions() - before).isEqualTo(20);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whoComesGoesAndRestsOnOneIsSeenOnBoth(Vendor vendor) {
        try (NodesFixture parley = new NodesFixture(vendor)) {
            NodesFixture.Server one = parley.start();
            one.presence.connected(ANNA);
            parley.seconds(1);
            NodesFixture.Server two = parley.start();
            parley.seconds(MEETING);
            assertThat(two.seen(ANNA)).isEqualTo(here(AVAILABLE));
            assertThat(two.presence.of(ANNA)).isEqualTo(AVAILABLE);
            two.presence.connected(BEN);
            parley.seconds(3);
            assertThat(one.seen(BEN)).isEqualTo(here(AVAILABLE));
            one.presence.active(ANNA);
            long moved = parley.now();
            parley.seconds(IDLE + 3);
            assertThat(two.seen(ANNA)).isEqualTo(new Presence(AVAILABLE, moved));
            one.presence.active(ANNA);
            moved = parley.now();
            one.presence.disconnected(ANNA);
            parley.seconds(GRACE + 3);
            assertThat(two.told(ANNA))
                    .containsExactly(
                            here(AVAILABLE),
                            new Presence(AVAILABLE, moved - (IDLE + 3) * 1_000L),
                            here(AVAILABLE),
                            new Presence(UNAVAILABLE, moved));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void nothingIsWrittenOrToldWhereNothingChanges(Vendor vendor) {
        try (NodesFixture parley = new NodesFixture(vendor)) {
            NodesFixture.Server one = parley.start();
            NodesFixture.Server two = parley.start();
            one.presence.connected(ANNA);
            parley.seconds(MEETING);
            int written = parley.writes();
            for (int i = 0; i < 50; i++) {
                one.presence.connected(ANNA);
                one.presence.active(ANNA);
                one.presence.disconnected(ANNA);
                parley.seconds(1);
            }
            // The renewals alone.
            assertThat(parley.writes() - written).isEqualTo(20);
            assertThat(two.told(ANNA)).containsExactly(here(AVAILABLE));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whoIsOnBothIsThereUntilHeHasLeftBothAndMovesWhenHeMovesOnOne(Vendor vendor) {
        try (NodesFixture parley = new NodesFixture(vendor)) {
            NodesFixture.Server one = parley.start();
            NodesFixture.Server two = parley.start();
            one.presence.connected(ANNA);
            two.presence.connected(ANNA);
            parley.seconds(IDLE - 20);
            two.presence.active(ANNA);
            parley.seconds(40);
            assertThat(one.told(ANNA)).containsExactly(here(AVAILABLE));
            one.presence.disconnected(ANNA);
            parley.seconds(2 * GRACE);
            assertThat(one.seen(ANNA)).isEqualTo(here(AVAILABLE));
            assertThat(one.presence.of(ANNA)).isEqualTo(AVAILABLE);
            long moved = parley.now();
            two.presence.active(ANNA);
            two.presence.disconnected(ANNA);
            parley.seconds(GRACE + 3);
            for (NodesFixture.Server each : List.of(one, two)) {
                assertThat(each.told(ANNA)).containsExactly(here(AVAILABLE), new Presence(UNAVAILABLE, moved));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aStatusChosenOnOneHoldsOnBothAndWhoHidesIsInNoRow(Vendor vendor) {
        try (NodesFixture parley = new NodesFixture(vendor)) {
            NodesFixture.Server one = parley.start();
            NodesFixture.Server two = parley.start();
            one.presence.connected(ANNA);
            two.presence.connected(ANNA);
            parley.seconds(MEETING);
            one.choose(ANNA, Status.BUSY);
            parley.seconds(3);
            assertThat(one.seen(ANNA)).isEqualTo(here(BUSY));
            assertThat(two.seen(ANNA)).isEqualTo(here(BUSY));
            two.choose(ANNA, Status.INVISIBLE);
            long hidden = parley.now();
            parley.seconds(1);
            // At once where he chose it, though the other node has yet to hear of it.
            assertThat(two.told(ANNA)).endsWith(new Presence(UNAVAILABLE, hidden + 1_000 - GRACE * 1_000));
            parley.seconds(2);
            assertThat(one.presence.present()).isEmpty();
            assertThat(two.presence.present()).isEmpty();
            one.choose(ANNA, Status.OFFLINE);
            parley.seconds(3);
            assertThat(two.statuses.of(ANNA)).isEqualTo(Status.OFFLINE);
            assertThat(parley.there()).isZero();
            assertThat(one.told(ANNA)).hasSize(3);
            assertThat(two.told(ANNA)).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whoIsOnANodeThatDiesGoesWithItsLeaseAndWhoComesBackElsewhereStays(Vendor vendor) {
        try (NodesFixture parley = new NodesFixture(vendor)) {
            NodesFixture.Server one = parley.start();
            NodesFixture.Server two = parley.start();
            NodesFixture.Server three = parley.start();
            two.presence.connected(ANNA);
            two.presence.connected(BEN);
            parley.seconds(MEETING);
            parley.kill(two);
            one.presence.connected(BEN);
            parley.seconds(GRACE - 6);
            assertThat(one.seen(ANNA)).isEqualTo(here(AVAILABLE));
            parley.seconds(12);
            for (NodesFixture.Server each : List.of(one, three)) {
                assertThat(each.told(ANNA)).containsExactly(here(AVAILABLE), Presence.ABSENT);
                assertThat(each.told(BEN)).containsExactly(here(AVAILABLE));
            }
            assertThat(parley.nodes()).isEqualTo(2);
            assertThat(parley.rows()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aNodeThatWasTakenForDeadComesBackWithItsPeople(Vendor vendor) {
        try (NodesFixture parley = new NodesFixture(vendor)) {
            NodesFixture.Server one = parley.start();
            NodesFixture.Server two = parley.start();
            one.presence.connected(ANNA);
            two.presence.connected(BEN);
            parley.seconds(MEETING);
            two.away = true;
            parley.seconds(60);
            assertThat(one.seen(BEN)).isNull();
            assertThat(two.seen(ANNA)).isEqualTo(here(AVAILABLE));
            two.away = false;
            parley.seconds(MEETING);
            assertThat(one.seen(BEN)).isEqualTo(here(AVAILABLE));
            assertThat(two.told(ANNA)).containsExactly(here(AVAILABLE));
            assertThat(two.told(BEN)).containsExactly(here(AVAILABLE));
            assertThat(parley.nodes()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whileTheDatabaseIsAwayNobodyDiesAndNothingIsLost(Vendor vendor) {
        try (NodesFixture parley = new NodesFixture(vendor)) {
            NodesFixture.Server one = parley.start();
            NodesFixture.Server two = parley.start();
            one.presence.connected(ANNA);
            two.presence.connected(BEN);
            parley.seconds(MEETING);
            one.away = true;
            two.away = true;
            one.presence.disconnected(ANNA);
            one.presence.connected(3);
            parley.seconds(60);
            assertThat(one.told(BEN)).containsExactly(here(AVAILABLE));
            assertThat(two.told(ANNA)).containsExactly(here(AVAILABLE));
            one.away = false;
            two.away = false;
            parley.seconds(MEETING);
            assertThat(one.told(BEN)).containsExactly(here(AVAILABLE));
            assertThat(two.seen(ANNA)).isNull();
            assertThat(two.told(3)).containsExactly(here(AVAILABLE));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void clocksThatAreWrongKillNobodyAndTellNoTimeToCome(Vendor vendor) {
        try (NodesFixture parley = new NodesFixture(vendor)) {
            NodesFixture.Server one = parley.start();
            NodesFixture.Server two = parley.start();
            two.wallAhead = 3_600_000;
            two.presence.connected(ANNA);
            one.presence.connected(BEN);
            parley.seconds(60);
            two.wallAhead = -7_200_000;
            parley.seconds(60);
            two.wallAhead = 3_600_000;
            two.presence.active(ANNA);
            parley.seconds(1);
            assertThat(one.told(ANNA)).containsExactly(here(AVAILABLE));
            assertThat(two.told(BEN)).containsExactly(here(AVAILABLE));
            two.presence.disconnected(ANNA);
            parley.seconds(GRACE + 3);
            assertThat(one.told(ANNA))
                    .hasSize(2)
                    .allSatisfy(each -> assertThat(each.lastActive())
                            .satisfiesAnyOf(
                                    at -> assertThat(at).isNull(),
                                    at -> assertThat(at).isLessThanOrEqualTo(parley.now())));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aNodeThatStopsTakesItsRowsAndItsPeopleHaveTheGraceTime(Vendor vendor) {
        try (NodesFixture parley = new NodesFixture(vendor)) {
            NodesFixture.Server one = parley.start();
            NodesFixture.Server two = parley.start();
            two.presence.connected(ANNA);
            two.presence.connected(BEN);
            parley.seconds(MEETING);
            parley.stop(two);
            assertThat(parley.nodes()).isEqualTo(1);
            assertThat(parley.rows()).isZero();
            parley.seconds(3);
            one.presence.connected(BEN);
            parley.seconds(GRACE + 6);
            assertThat(one.told(ANNA)).containsExactly(here(AVAILABLE), Presence.ABSENT);
            assertThat(one.told(BEN)).containsExactly(here(AVAILABLE));
            assertThat(parley.rows()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aStartEndsWhatWasKilledInTheSamePlaceAndShowsNobodyOfIt(Vendor vendor) {
        try (NodesFixture parley = new NodesFixture(vendor)) {
            NodesFixture.Server one = parley.start();
            NodesFixture.Server two = parley.start();
            one.presence.connected(ANNA);
            two.presence.connected(BEN);
            parley.seconds(MEETING);
            parley.kill(one);
            parley.kill(two);
            NodesFixture.Server again = parley.start("home 1");
            parley.seconds(1);
            assertThat(parley.nodes()).isEqualTo(2);
            parley.seconds(60);
            assertThat(again.told(ANNA)).isEmpty();
            assertThat(again.told(BEN)).isEmpty();
            assertThat(parley.nodes()).isEqualTo(1);
            assertThat(parley.rows()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aThousandWhoComeAtOnceAreToldAtOnce(Vendor vendor) {
        try (NodesFixture parley = new NodesFixture(vendor)) {
            NodesFixture.Server one = parley.start();
            NodesFixture.Server two = parley.start();
            parley.seconds(MEETING);
            int events = two.events();
            int written = parley.writes();
            LongStream.rangeClosed(1, 1_000).forEach(one.presence::connected);
            parley.seconds(3);
            assertThat(two.presence.present()).hasSize(1_000);
            assertThat(two.events() - events).isEqualTo(1);
            assertThat(parley.writes() - written).isBetween(10, 12);
        }
    }

    private static Presence here(Availability availability) {
        @Nullable Long moves = null;
        return new Presence(availability, moves);
    }
}
