package org.parley.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.presence.Availability.AVAILABLE;
import static org.parley.presence.Availability.UNAVAILABLE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.system.FiredEvents;
import org.parley.system.Setting;
import org.parley.system.Settings;
import org.parley.user.ChosenStatuses;
import org.parley.user.LastActive;
import org.parley.user.Status;

class PresenceServiceTest {
    private static final long ANNA = 1;
    private static final long BEN = 2;
    private static final long SECOND = 1_000;
    private static final long GRACE = 25 * SECOND;
    private static final long IDLE = 600 * SECOND;

    private final PresenceService presence = new PresenceService();
    private final FiredEvents<PresenceChanged> told = new FiredEvents<>();
    private final ChosenStatuses chosen = new ChosenStatuses();
    private final Map<Long, Long> stored = new HashMap<>();
    private long now = 1_767_265_200_000L;

    /** How far somebody has put the clock on the wall forward. */
    private long wallAhead;

    private boolean databaseAway;

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment")
    void standInForTheContainer() {
        presence.settings = new Settings(setting -> setting == Setting.PRESENCE_GRACE
                ? Optional.of(Long.toString(GRACE / SECOND))
                : setting == Setting.PRESENCE_IDLE ? Optional.of(Long.toString(IDLE / SECOND)) : Optional.empty());
        presence.event = told;
        presence.nanoTime = () -> now * 1_000_000;
        presence.clock = () -> now + wallAhead;
        presence.statuses = chosen;
        presence.lastActive = new LastActive() {
            @Override
            public void seen(Map<Long, Long> times) {
                if (databaseAway) {
                    throw new IllegalStateException("away");
                }
                times.forEach((id, at) -> stored.merge(id, at, Math::max));
            }
        };
    }

    @Test
    void closingWhatNobodyOpenedChangesNothing() {
        presence.disconnected(ANNA);
        presence.tick();
        assertThat(presence.present()).isEmpty();
        assertThat(told.fired()).isEmpty();
    }

    @Test
    void comingIsToldAtTheNextTickOnce() {
        presence.connected(ANNA);
        assertThat(presence.of(ANNA)).isEqualTo(AVAILABLE);
        assertThat(told.fired()).isEmpty();
        presence.tick();
        presence.tick();
        assertThat(told.fired()).containsExactly(changes(Map.of(ANNA, here(AVAILABLE))));
    }

    @Test
    void leavingIsToldAfterTheGraceTime() {
        come(ANNA);
        long left = now;
        presence.disconnected(ANNA);
        now += GRACE - 1;
        presence.tick();
        assertThat(presence.of(ANNA)).isEqualTo(AVAILABLE);
        assertThat(told.fired()).hasSize(1);
        now += 1;
        presence.tick();
        assertThat(presence.present()).isEmpty();
        assertThat(told.fired())
                .endsWith(changes(Map.of(ANNA, new Presence(UNAVAILABLE, left))))
                .hasSize(2);
        assertThat(stored).containsEntry(ANNA, left);
    }

    @Test
    void whoIsBackInTimeWasNeverSeenToGo() {
        come(ANNA);
        presence.disconnected(ANNA);
        now += GRACE - 1;
        presence.tick();
        presence.connected(ANNA);
        now += 10 * GRACE;
        presence.tick();
        assertThat(presence.of(ANNA)).isEqualTo(AVAILABLE);
        assertThat(told.fired()).hasSize(1);
    }

    @Test
    void theLastOfSeveralSocketsCounts() {
        come(ANNA);
        presence.connected(ANNA);
        presence.disconnected(ANNA);
        now += 10 * GRACE;
        presence.tick();
        assertThat(presence.of(ANNA)).isEqualTo(AVAILABLE);
        presence.disconnected(ANNA);
        now += GRACE;
        presence.tick();
        assertThat(presence.of(ANNA)).isEqualTo(UNAVAILABLE);
    }

    @Test
    void eachLossBeginsItsOwnGraceTime() {
        come(ANNA);
        presence.disconnected(ANNA);
        now += GRACE - 1;
        presence.connected(ANNA);
        presence.disconnected(ANNA);
        now += GRACE - 1;
        presence.tick();
        assertThat(presence.of(ANNA)).isEqualTo(AVAILABLE);
        now += 1;
        presence.tick();
        assertThat(presence.of(ANNA)).isEqualTo(UNAVAILABLE);
    }

    @Test
    void aTickTellsEverythingTogetherAndOnlyHowItStandsNow() {
        come(BEN);
        presence.connected(ANNA);
        long left = now;
        presence.disconnected(BEN);
        now += GRACE;
        presence.tick();
        presence.connected(BEN);
        presence.tick();
        assertThat(told.fired())
                .containsExactly(
                        changes(Map.of(BEN, here(AVAILABLE))),
                        changes(Map.of(ANNA, here(AVAILABLE), BEN, new Presence(UNAVAILABLE, left))),
                        changes(Map.of(BEN, here(AVAILABLE))));
    }

    @ParameterizedTest
    @CsvSource({
        "ONLINE, AVAILABLE",
        "LIVECHAT, LIVECHAT",
        "CALLBACK, AVAILABLE",
        "LIVECHAT_CALLBACK, LIVECHAT",
        "INVISIBLE, UNAVAILABLE",
        "OFFLINE, UNAVAILABLE",
        "BUSY, BUSY"
    })
    void othersSeeWhatTheStatusSays(Status status, Availability seen) {
        presence.connected(ANNA);
        chosen.set(ANNA, status);
        assertThat(presence.of(ANNA)).isEqualTo(seen);
        assertThat(presence.present()).isEmpty();
        presence.tick();
        assertThat(presence.present().containsKey(ANNA)).isEqualTo(seen != UNAVAILABLE);
        assertThat(told.fired()).hasSize(seen == UNAVAILABLE ? 0 : 1);
    }

    @ParameterizedTest
    @EnumSource(names = {"INVISIBLE", "OFFLINE"})
    void whoHidesLooksAsOneWhoWasDisconnected(Status hidden) {
        come(ANNA);
        come(BEN);
        presence.disconnected(ANNA);
        now += GRACE;
        presence.active(BEN);
        chosen.set(BEN, hidden);
        presence.tick();
        Presence gone = new Presence(UNAVAILABLE, now - GRACE);
        assertThat(told.fired()).endsWith(changes(Map.of(ANNA, gone, BEN, gone)));
        assertThat(stored).isEqualTo(Map.of(ANNA, now - GRACE, BEN, now - GRACE));
    }

    @Test
    void whoIsHiddenComesMovesAndGoesUnseen() {
        chosen.set(ANNA, Status.INVISIBLE);
        presence.connected(ANNA);
        for (int second = 0; second < 1_000; second++) {
            presence.tick();
            presence.active(ANNA);
            now += SECOND;
        }
        presence.disconnected(ANNA);
        now += GRACE;
        presence.tick();
        presence.stop();
        assertThat(told.fired()).isEmpty();
        assertThat(stored).isEmpty();
    }

    @Test
    void whoAppearsIsThereAtOnceAndIsNotIdle() {
        chosen.set(ANNA, Status.INVISIBLE);
        come(ANNA);
        presence.active(ANNA);
        chosen.set(ANNA, Status.ONLINE);
        presence.tick();
        assertThat(told.fired()).containsExactly(changes(Map.of(ANNA, here(AVAILABLE))));
    }

    @Test
    void whoDoesNotMoveIsToldOnceWithWhenHeDidLast() {
        come(ANNA);
        long moved = now;
        now += IDLE - 1;
        presence.tick();
        assertThat(told.fired()).hasSize(1);
        for (int i = 0; i < 3; i++) {
            now += SECOND;
            presence.tick();
        }
        assertThat(told.fired())
                .endsWith(changes(Map.of(ANNA, new Presence(AVAILABLE, moved))))
                .hasSize(2);
        presence.active(ANNA);
        presence.tick();
        assertThat(told.fired())
                .endsWith(changes(Map.of(ANNA, here(AVAILABLE))))
                .hasSize(3);
    }

    @Test
    void aClockThatJumpsSendsNobodyAwayAndMakesNobodyIdle() {
        come(ANNA);
        come(BEN);
        presence.disconnected(BEN);
        for (long jump : new long[] {3_600_000, -7_200_000}) {
            wallAhead += jump;
            presence.tick();
            assertThat(presence.of(ANNA)).isEqualTo(AVAILABLE);
            assertThat(presence.of(BEN)).isEqualTo(AVAILABLE);
        }
        assertThat(told.fired()).hasSize(2);
        now += GRACE;
        presence.tick();
        assertThat(presence.of(BEN)).isEqualTo(UNAVAILABLE);
    }

    @Test
    void whatCouldNotBeStoredIsStoredLater() {
        databaseAway = true;
        come(ANNA);
        presence.disconnected(ANNA);
        now += GRACE;
        presence.tick();
        assertThat(told.fired()).hasSize(2);
        assertThat(stored).isEmpty();
        databaseAway = false;
        presence.tick();
        assertThat(stored).containsOnlyKeys(ANNA);
    }

    @Test
    void aStopAndACrashLoseNoMoreThanAMinute() {
        come(ANNA);
        now += 60 * SECOND;
        presence.active(ANNA);
        presence.tick();
        // No later than one who was disconnected could have been active.
        assertThat(stored).containsEntry(ANNA, now - GRACE);
        now += 30 * SECOND;
        presence.active(ANNA);
        presence.tick();
        assertThat(stored).containsEntry(ANNA, now - 30 * SECOND - GRACE);
        presence.stop();
        assertThat(stored).containsEntry(ANNA, now - GRACE);
    }

    @Test
    void whoDoesNotMoveIsNotStoredAgain() {
        come(ANNA);
        come(BEN);
        now += 60 * SECOND;
        presence.tick();
        assertThat(stored).containsOnlyKeys(ANNA, BEN);
        stored.clear();
        presence.active(ANNA);
        long moved = now;
        now += 60 * SECOND;
        presence.tick();
        assertThat(stored).isEqualTo(Map.of(ANNA, moved));
        stored.clear();
        presence.active(BEN);
        moved = now;
        presence.stop();
        // A grace time back, as of one who was disconnected; the rest is stored when it has passed.
        assertThat(stored).isEqualTo(Map.of(BEN, moved - GRACE));
        now += 60 * SECOND;
        presence.tick();
        assertThat(stored).isEqualTo(Map.of(BEN, moved));
        stored.clear();
        now += 60 * SECOND;
        presence.tick();
        assertThat(stored).isEmpty();
    }

    @Test
    void aThousandWhoComeAndGoAreOneEventATick() {
        List<Long> many = LongStream.rangeClosed(1, 1_000).boxed().toList();
        many.forEach(presence::connected);
        presence.tick();
        many.forEach(presence::disconnected);
        now += GRACE;
        presence.tick();
        assertThat(told.fired()).hasSize(2).allMatch(each -> each.changes().size() == 1_000);
    }

    private static PresenceChanged changes(Map<Long, Presence> changes) {
        return new PresenceChanged(changes);
    }

    private static Presence here(Availability availability) {
        @Nullable Long moves = null;
        return new Presence(availability, moves);
    }

    private void come(long id) {
        presence.connected(id);
        presence.tick();
    }
}
