package org.parley.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.system.CallerAddress;
import org.parley.system.TestDatabase;
import org.parley.system.Vendor;

class AuditServiceTest {
    private static final long NOON = 1_767_265_200_000L;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aChangeAndItsTraceAreStoredTogetherOrNotAtAll(Vendor vendor) {
        try (TestDatabase database = TestDatabase.of(vendor)) {
            TestAudit audit = TestAudit.over(database, () -> NOON);
            assertThatThrownBy(() -> database.run(em -> {
                        audit.service().record(NewAuditEntry.by(7, "user.edited"));
                        throw new IllegalStateException("taken back");
                    }))
                    .hasMessage("taken back");
            assertThat(audit.told()).isEmpty();
            audit.record(NewAuditEntry.by(7, "user.edited").of("user", 8).changed("administrator", false, true));
            assertThat(audit.told()).containsExactly("7 user.edited user 8 administrator: false > true");
            assertThat(audit.service().verify(List.of(audit.service().end()))).isEqualTo(new AuditVerdict(1, null));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void anEntryTellsFromWhereItWasDone(Vendor vendor) {
        try (TestDatabase database = TestDatabase.of(vendor)) {
            TestAudit audit = TestAudit.over(database, () -> NOON);
            try (CallerAddress.Scope scope = CallerAddress.set(() -> "192.0.2.7")) {
                audit.record(NewAuditEntry.by(7, "user.edited"));
                audit.record(NewAuditEntry.byServer("file.swept"));
            }
            audit.record(NewAuditEntry.bySomebody("user.created"));
            audit.record(NewAuditEntry.by(7, "group.renamed").from("2001:db8::1"));
            audit.record(NewAuditEntry.by(7, "group.renamed").from(""));
            audit.append();
            List<String> addresses = database.get(em -> new AuditRepository(em)
                    .after(0, 10).stream().map(entry -> entry.fact().address()).toList());
            assertThat(addresses).containsExactly("192.0.2.7", "server", "server", "2001:db8::1", "unknown");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatNeverMayBeInItIsKeptOutAndWhatIsTheSameIsNoChange(Vendor vendor) {
        try (TestDatabase database = TestDatabase.of(vendor)) {
            TestAudit audit = TestAudit.over(database, () -> NOON);
            audit.record(NewAuditEntry.by(7, "user.edited")
                    .of("user", 8)
                    .changed("phone", "+48 601 234 567", null)
                    .changed("department", "Sales", "Sales")
                    .touched("picture"));
            assertThat(audit.told()).containsExactly("7 user.edited user 8 phone picture");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void anActionIsANounAndAVerb(Vendor vendor) {
        try (TestDatabase database = TestDatabase.of(vendor)) {
            TestAudit audit = TestAudit.over(database, () -> NOON);
            for (String action : List.of("", "user", "User.created", "user.created now", "user." + "x".repeat(60))) {
                assertThatThrownBy(() -> audit.record(NewAuditEntry.by(7, action)))
                        .isInstanceOf(IllegalArgumentException.class);
            }
            assertThat(audit.noted().fired()).isEmpty();
        }
    }
}
