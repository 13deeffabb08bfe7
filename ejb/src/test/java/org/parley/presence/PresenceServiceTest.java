package org.parley.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.system.FiredEvents;
import org.parley.system.Setting;
import org.parley.system.Settings;
import org.parley.system.TestClock;

class PresenceServiceTest {
    private static final long ANNA = 1;
    private static final long BEN = 2;
    private static final long GRACE = 25_000;

    private final PresenceService presence = new PresenceService();
    private final FiredEvents<AvailabilityChanged> told = new FiredEvents<>();
    private long now = 1_767_265_200_000L;

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment")
    void standInForTheContainer() {
        presence.settings = new Settings(setting ->
                setting == Setting.PRESENCE_GRACE ? Optional.of(Long.toString(GRACE / 1_000)) : Optional.empty());
        presence.event = told;
        presence.clock = new TestClock(() -> now);
    }

    @Test
    void closingWhatNobodyOpenedChangesNothing() {
        presence.disconnected(ANNA);
        presence.tick();
        assertThat(presence.available()).isEmpty();
        assertThat(told.fired()).isEmpty();
    }

    @Test
    void comingIsToldAtTheNextTickOnce() {
        presence.connected(ANNA);
        assertThat(presence.available()).containsExactly(ANNA);
        assertThat(told.fired()).isEmpty();
        presence.tick();
        presence.tick();
        assertThat(told.fired()).containsExactly(new AvailabilityChanged(Map.of(ANNA, Availability.AVAILABLE)));
    }

    @Test
    void leavingIsToldAfterTheGraceTime() {
        come(ANNA);
        presence.disconnected(ANNA);
        now += GRACE - 1;
        presence.tick();
        assertThat(presence.available()).containsExactly(ANNA);
        assertThat(told.fired()).hasSize(1);
        now += 1;
        presence.tick();
        assertThat(presence.available()).isEmpty();
        assertThat(told.fired())
                .endsWith(new AvailabilityChanged(Map.of(ANNA, Availability.UNAVAILABLE)))
                .hasSize(2);
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
        assertThat(presence.available()).containsExactly(ANNA);
        assertThat(told.fired()).hasSize(1);
    }

    @Test
    void theLastOfSeveralSocketsCounts() {
        come(ANNA);
        presence.connected(ANNA);
        presence.disconnected(ANNA);
        now += 10 * GRACE;
        presence.tick();
        assertThat(presence.available()).containsExactly(ANNA);
        presence.disconnected(ANNA);
        now += GRACE;
        presence.tick();
        assertThat(presence.available()).isEmpty();
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
        assertThat(presence.available()).containsExactly(ANNA);
        now += 1;
        presence.tick();
        assertThat(presence.available()).isEmpty();
    }

    @Test
    void aTickTellsEverythingTogetherAndOnlyHowItStandsNow() {
        come(BEN);
        presence.connected(ANNA);
        presence.disconnected(BEN);
        now += GRACE;
        presence.tick();
        presence.connected(BEN);
        presence.tick();
        assertThat(told.fired())
                .containsExactly(
                        new AvailabilityChanged(Map.of(BEN, Availability.AVAILABLE)),
                        new AvailabilityChanged(Map.of(ANNA, Availability.AVAILABLE, BEN, Availability.UNAVAILABLE)),
                        new AvailabilityChanged(Map.of(BEN, Availability.AVAILABLE)));
    }

    private void come(long id) {
        presence.connected(id);
        presence.tick();
    }
}
