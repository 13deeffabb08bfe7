package org.parley.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.message.Journal;
import org.parley.message.JournalFigures;
import org.parley.system.FiredEvents;
import org.parley.system.Setting;
import org.parley.system.Settings;
import org.parley.system.TestDatabase;
import org.parley.system.TestTransactions;
import org.parley.system.Vendor;

@SuppressWarnings("UnnecessaryAssignment") // No container is here to inject.
class HealthServiceTest {
    private final HealthService health = new HealthService();
    private final FiredEvents<HealthMeasured> measured = new FiredEvents<>();
    private JournalFigures figures = new JournalFigures(0, 0, 0);
    private long now;

    @TempDir
    Path folder;

    @BeforeEach
    void inject() {
        health.clock = () -> now;
        health.measured = measured;
        health.settings =
                new Settings(setting -> setting == Setting.DATA ? Optional.of(folder.toString()) : Optional.empty());
        health.journal = new Journal() {
            @Override
            public JournalFigures figures() {
                return figures;
            }
        };
        health.tell();
    }

    @Test
    void nobodyIsToldWhoDoesNotLook() {
        health.tell();
        assertThat(measured.fired()).isEmpty();
    }

    @Test
    void whoLooksIsToldWhatHappenedSinceTheLastTime() {
        health.watch(7);
        now += TimeUnit.SECONDS.toNanos(2);
        figures = new JournalFigures(3, 30, 10);
        health.tell();
        now += TimeUnit.SECONDS.toNanos(2);
        figures = new JournalFigures(0, 130, 12);
        health.tell();
        assertThat(measured.fired()).extracting(HealthMeasured::waiting).containsExactly(3, 0);
        assertThat(measured.fired()).extracting(HealthMeasured::batch).containsExactly(3.0, 50.0);
        assertThat(measured.fired().get(0).watchers()).isEqualTo(List.of(7L));
        assertThat(measured.fired().get(0).diskFree()).isPositive();
    }

    @Test
    void whoSaysNoMoreThatHeLooksIsForgotten() {
        health.watch(7);
        now += TimeUnit.SECONDS.toNanos(61);
        health.tell();
        assertThat(measured.fired()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void theDatabaseTellsWhatItIs(Vendor vendor) {
        try (TestDatabase database = TestDatabase.of(vendor)) {
            DatabaseFacts facts = new DatabaseFacts();
            facts.transactions = new TestTransactions(database);
            facts.settings = new Settings(setting -> vendor == Vendor.POSTGRESQL && setting == Setting.DATABASE_CLASS
                    ? Optional.of("org.postgresql.ds.PGSimpleDataSource")
                    : Optional.empty());
            assertThat(facts.product()).containsIgnoringCase(vendor.name());
            // This test's Derby has no folder.
            Long size = facts.size();
            assertThat(size == null || size > 0).isTrue();
            assertThat(size != null).isEqualTo(vendor == Vendor.POSTGRESQL);
        }
    }
}
