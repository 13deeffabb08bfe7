package org.parley.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.audit.AuditFault.Kind;
import org.parley.system.TestDatabase;
import org.parley.system.Vendor;

/** What somebody who has the database in his hands can do to the chain, and that it is found. */
class AuditChainTest {
    private static final int ENTRIES = 7;

    private @Nullable TestDatabase opened;

    @AfterEach
    void close() {
        if (opened != null) {
            opened.close();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aChainThatNobodyTouchedIsWhole(Vendor vendor) {
        TestDatabase database = on(vendor);
        assertThat(verdict(database)).isEqualTo(new AuditVerdict(0, null));
        append(database, ENTRIES);
        assertThat(verdict(database)).isEqualTo(new AuditVerdict(ENTRIES, null));
        assertThat(database.<Long>get(em -> em.createQuery("SELECT COUNT(n) FROM AuditNote n", Long.class)
                        .getSingleResult()))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aChangedRowIsFoundWhateverWasChanged(Vendor vendor) throws SQLException {
        List<String> changes = List.of(
                "noted_at = noted_at + 1",
                "actor_id = NULL",
                "actor_id = 9",
                "address = 'server'",
                "act = 'user.deleted'",
                "subject_kind = NULL",
                "subject_id = 1",
                "changes = ''",
                "hash = '" + "a".repeat(64) + "'");
        TestDatabase database = on(vendor);
        append(database, changes.size());
        // From the end: the first fault is what is told.
        for (int number = changes.size(); number > 0; number--) {
            spoil(database, "UPDATE audit_entry SET " + changes.get(number - 1) + " WHERE number = " + number);
            assertFault(database, Kind.CHANGED, number);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aRemovedRowIsFoundAtEitherEndAndBetween(Vendor vendor) throws SQLException {
        TestDatabase database = on(vendor);
        append(database, ENTRIES);
        for (int number : new int[] {ENTRIES, 4, 1}) {
            spoil(database, "DELETE FROM audit_entry WHERE number = " + number);
            assertFault(database, Kind.MISSING, number);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void anEndThatWasCutOffIsFoundAndAnEmptiedChainToo(Vendor vendor) throws SQLException {
        TestDatabase database = on(vendor);
        append(database, ENTRIES);
        spoil(database, "DELETE FROM audit_entry WHERE number > 5");
        assertFault(database, Kind.MISSING, 6);
        spoil(database, "DELETE FROM audit_entry");
        assertFault(database, Kind.MISSING, 1);
        spoil(database, "DELETE FROM audit_head");
        assertFault(database, Kind.MISSING, 0);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aRowThatWasPutInIsFoundBeforeWithinAndBehind(Vendor vendor) throws SQLException {
        TestDatabase database = on(vendor);
        append(database, ENTRIES);
        copy(database, 3, ENTRIES + 1);
        assertFault(database, Kind.CHANGED, ENTRIES + 1);
        spoil(database, "UPDATE audit_entry SET number = number + 100 WHERE number > 3");
        spoil(database, "UPDATE audit_entry SET number = number - 99 WHERE number > 100");
        copy(database, 2, 4);
        assertFault(database, Kind.CHANGED, 4);
        for (int number : new int[] {0, -5}) {
            copy(database, 3, number);
            assertFault(database, Kind.INSERTED, number);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aRowBehindTheEndIsFoundThoughItIsMadeByTheRules(Vendor vendor) throws SQLException {
        TestDatabase database = on(vendor);
        append(database, ENTRIES);
        spoil(database, "UPDATE audit_head SET number = 6, hash = (SELECT hash FROM audit_entry WHERE number = 6)");
        assertFault(database, Kind.INSERTED, ENTRIES);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void rowsThatChangedTheirPlacesAreFound(Vendor vendor) throws SQLException {
        TestDatabase database = on(vendor);
        append(database, ENTRIES);
        spoil(database, "UPDATE audit_entry SET number = 99 WHERE number = 3");
        spoil(database, "UPDATE audit_entry SET number = 3 WHERE number = 5");
        spoil(database, "UPDATE audit_entry SET number = 5 WHERE number = 99");
        assertFault(database, Kind.CHANGED, 3);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aChainThatWasMadeAnewIsFoundByWhatWasNotedElsewhere(Vendor vendor) throws SQLException {
        TestDatabase database = on(vendor);
        append(database, ENTRIES);
        AuditAnchor noted = end(database);
        append(database, 2);
        assertThat(verdict(database, noted).isWhole()).isTrue();
        spoil(database, "DELETE FROM audit_entry");
        spoil(database, "UPDATE audit_head SET number = 0, hash = '" + AuditAnchor.BEGINNING.hash() + "'");
        append(database, 3);
        assertThat(verdict(database).isWhole()).isTrue();
        assertThat(verdict(database, noted).fault()).isEqualTo(new AuditFault(Kind.MISSING, 4));
        append(database, 20);
        assertThat(verdict(database).isWhole()).isTrue();
        assertThat(verdict(database, noted).fault()).isEqualTo(new AuditFault(Kind.REWRITTEN, ENTRIES));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void theWalkGoesOnFromPageToPageWhileTheChainGrows(Vendor vendor) {
        TestDatabase database = on(vendor);
        append(database, AuditVerification.PAGE + 5);
        AuditVerification verification = new AuditVerification(List.of());
        assertThat(database.<Boolean>get(verification::step)).isFalse();
        append(database, 3);
        assertThat(database.<Boolean>get(verification::step)).isTrue();
        assertThat(verification.verdict()).isEqualTo(new AuditVerdict(AuditVerification.PAGE + 8, null));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatEndsBeforeItsCommitHasLeftNothingAndIsDoneByTheNext(Vendor vendor) {
        TestDatabase database = on(vendor);
        note(database, ENTRIES);
        assertThatThrownBy(() -> database.run(em -> {
                    new AuditRepository(em).append(ENTRIES);
                    em.flush();
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(end(database)).isEqualTo(AuditAnchor.BEGINNING);
        append(database, 0);
        assertThat(verdict(database)).isEqualTo(new AuditVerdict(ENTRIES, null));
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void twoAppendersGiveEachFactOnePlace(Vendor vendor) throws Exception {
        TestDatabase database = on(vendor);
        note(database, 100);
        CountDownLatch begin = new CountDownLatch(1);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> done =
                    List.of(both.submit(() -> race(database, begin)), both.submit(() -> race(database, begin)));
            begin.countDown();
            for (Future<?> each : done) {
                each.get(60, TimeUnit.SECONDS);
            }
        } finally {
            both.shutdownNow();
        }
        assertThat(verdict(database)).isEqualTo(new AuditVerdict(100, null));
    }

    private static boolean race(TestDatabase database, CountDownLatch begin) throws InterruptedException {
        begin.await();
        while (database.<Integer>get(em -> new AuditRepository(em).append(3)) > 0) {
            // Again, until nothing waits.
        }
        return true;
    }

    private TestDatabase on(Vendor vendor) {
        TestDatabase database = TestDatabase.of(vendor);
        opened = database;
        return database;
    }

    private static void note(TestDatabase database, int entries) {
        database.run(em -> {
            AuditRepository trail = new AuditRepository(em);
            for (int i = 0; i < entries; i++) {
                trail.add(new AuditNote(new AuditFact(
                        1_767_265_200_000L + i,
                        7L,
                        "192.0.2.1",
                        "user.edited",
                        "user",
                        100L + i,
                        List.of(new AuditChange("displayName", "Ann " + i, "Anna\\ \"Żak\"")))));
            }
        });
    }

    private static void append(TestDatabase database, int entries) {
        note(database, entries);
        while (database.<Integer>get(em -> new AuditRepository(em).append(100)) > 0) {
            // Again, until nothing waits.
        }
    }

    private static AuditAnchor end(TestDatabase database) {
        return database.get(em -> em.find(AuditHead.class, AuditHead.ID).anchor());
    }

    private static AuditVerdict verdict(TestDatabase database, AuditAnchor... anchors) {
        AuditVerification verification = new AuditVerification(List.of(anchors));
        while (!database.<Boolean>get(verification::step)) {
            // The next page.
        }
        return verification.verdict();
    }

    private static void assertFault(TestDatabase database, Kind kind, long number) {
        assertThat(verdict(database).fault()).isEqualTo(new AuditFault(kind, number));
    }

    private static void copy(TestDatabase database, int from, int to) throws SQLException {
        spoil(
                database,
                "INSERT INTO audit_entry SELECT " + to + ", noted_at, actor_id, address, act, subject_kind, subject_id,"
                        + " changes, hash FROM audit_entry WHERE number = " + from);
    }

    private static void spoil(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
