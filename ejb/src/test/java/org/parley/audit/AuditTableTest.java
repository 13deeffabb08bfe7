package org.parley.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.system.TablePage;
import org.parley.system.TableQuery;
import org.parley.system.TestDatabase;
import org.parley.system.Vendor;
import org.parley.user.Card;
import org.parley.user.User;
import org.parley.user.UserRepository;

class AuditTableTest {
    private static final long NOON = 1_767_265_200_000L;
    private static final long DAY = 86_400_000;
    private static final TableQuery NEWEST = new TableQuery("time", true, 0, 0, 3);

    private long now = NOON;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void theLogIsReadInPagesInBothDirectionsAndOrders(Vendor vendor) {
        try (TestDatabase database = TestDatabase.of(vendor)) {
            TestAudit audit = TestAudit.over(database, () -> now++);
            for (int i = 0; i < 8; i++) {
                audit.record(NewAuditEntry.byServer("user.edited"));
            }
            audit.append();
            assertThat(allPages(audit, NEWEST)).containsExactly(8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
            TableQuery oldest = new TableQuery("time", false, 0, 0, 3);
            assertThat(allPages(audit, oldest))
                    .isEqualTo(LongStream.rangeClosed(1, 8).boxed().toList());
            TablePage<AuditEntryView> second = audit.service().table(1, AuditQuery.ALL, NEWEST.next(6));
            assertThat(numbers(second)).containsExactly(5L, 4L, 3L);
            TablePage<AuditEntryView> first =
                    audit.service().table(1, AuditQuery.ALL, new TableQuery("time", true, 0, second.earlier(), 3));
            assertThat(numbers(first)).containsExactly(8L, 7L, 6L);
            assertThat(first.earlier()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void itIsFilteredByWhoWhatToWhatAndWhen(Vendor vendor) {
        try (TestDatabase database = TestDatabase.of(vendor)) {
            long anna = user(database, "anna");
            long ben = user(database, "ben");
            TestAudit audit = TestAudit.over(database, () -> now);
            audit.record(NewAuditEntry.by(anna, "user.created").of("user", ben));
            audit.record(NewAuditEntry.by(ben, "user.edited").of("user", ben).changed("displayName", "Ben", "Benno"));
            now += 2 * DAY;
            audit.record(NewAuditEntry.by(anna, "setting.changed").changed("api", false, true));
            audit.record(NewAuditEntry.byServer("group.created").of("conversation", ben));
            audit.append();
            LocalDate day =
                    Instant.ofEpochMilli(NOON).atZone(ZoneId.systemDefault()).toLocalDate();
            assertThat(found(audit, new AuditQuery("Anna", "", "", 0, null, null)))
                    .containsExactly(3L, 1L);
            assertThat(found(audit, new AuditQuery("nobody", "", "", 0, null, null)))
                    .isEmpty();
            assertThat(found(audit, new AuditQuery("", "user.", "", 0, null, null)))
                    .containsExactly(2L, 1L);
            assertThat(found(audit, new AuditQuery("", "user.c", "", 0, null, null)))
                    .containsExactly(1L);
            assertThat(found(audit, new AuditQuery("", "", "user", ben, null, null)))
                    .containsExactly(2L, 1L);
            assertThat(found(audit, new AuditQuery("", "", "", 0, day, day))).containsExactly(2L, 1L);
            assertThat(found(audit, new AuditQuery("", "", "", 0, day.plusDays(1), null)))
                    .containsExactly(4L, 3L);
            assertThat(found(audit, new AuditQuery("anna", "setting", "", 0, day, day.plusDays(9))))
                    .containsExactly(3L);
            for (String odd : List.of("%", "_", "' OR 1=1 --", "USER.", "user\u0000")) {
                assertThat(found(audit, new AuditQuery("", odd, "", 0, null, null)))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void anEntryNamesItsPeopleAlsoWhenTheyAreDeactivated(Vendor vendor) {
        try (TestDatabase database = TestDatabase.of(vendor)) {
            long anna = user(database, "anna");
            long ben = user(database, "ben");
            TestAudit audit = TestAudit.over(database, () -> now);
            audit.record(NewAuditEntry.by(ben, "user.edited").of("user", anna).changed("displayName", "Ann", "Anna"));
            database.run(em -> em.find(User.class, ben).deactivate());
            audit.append();
            AuditEntryView entry =
                    audit.service().table(anna, AuditQuery.ALL, NEWEST).rows().get(0);
            assertThat(entry.actor()).isEqualTo("Name of ben");
            assertThat(entry.subject()).isEqualTo("Name of anna");
            assertThat(entry.changes()).containsExactly(new AuditChange("displayName", "Ann", "Anna"));
            assertThat(entry.address()).isEqualTo("server");
        }
    }

    private static long user(TestDatabase database, String userName) {
        User user = new User(userName, "Name of " + userName, "hash", false, Card.EMPTY, NOON);
        database.run(em -> new UserRepository(em).add(List.of(user)));
        return user.id();
    }

    private static List<Long> found(TestAudit audit, AuditQuery wanted) {
        return numbers(audit.service().table(1, wanted, NEWEST));
    }

    private static List<Long> numbers(TablePage<AuditEntryView> page) {
        return page.rows().stream().map(AuditEntryView::number).toList();
    }

    private static List<Long> allPages(TestAudit audit, TableQuery query) {
        List<Long> numbers = new ArrayList<>();
        TablePage<AuditEntryView> page = audit.service().table(1, AuditQuery.ALL, query);
        numbers.addAll(numbers(page));
        while (page.later() > 0) {
            page = audit.service().table(1, AuditQuery.ALL, query.next(page.later()));
            numbers.addAll(numbers(page));
        }
        return numbers;
    }
}
