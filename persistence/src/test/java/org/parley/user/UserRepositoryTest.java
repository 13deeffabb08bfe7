package org.parley.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.system.TestDatabase;
import org.parley.system.Vendor;

class UserRepositoryTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void oneUserNameOnce(Vendor vendor) {
        try (TestDatabase database = TestDatabase.of(vendor)) {
            add(database, user("anna", "Anna Nowak"));
            assertThatThrownBy(() -> add(database, user("ANNA", "Another Anna")))
                    .isInstanceOf(PersistenceException.class);
            assertThat(database.<Long>get(em -> new UserRepository(em).count())).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aUserIsItsParticipant(Vendor vendor) {
        try (TestDatabase database = TestDatabase.of(vendor)) {
            User anna = user("anna", "<b>Anna</b>");
            add(database, anna);
            Participant participant = Objects.requireNonNull(
                    database.get(em -> Objects.requireNonNull(new ParticipantRepository(em).find(anna.id()))));
            assertThat(participant.kind()).isEqualTo(Participant.Kind.USER);
            assertThat(participant.displayName()).isEqualTo("<b>Anna</b>");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void pagesByIdAndCounts(Vendor vendor) {
        try (TestDatabase database = TestDatabase.of(vendor)) {
            List<User> all = IntStream.range(0, 120)
                    .mapToObj(i -> user("user" + i, "User " + i))
                    .toList();
            database.run(em -> new UserRepository(em).add(all));
            List<Long> ids = all.stream().map(User::id).sorted().toList();
            assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id > 0);
            assertThat(page(database, 0)).isEqualTo(ids.subList(0, 50));
            assertThat(page(database, ids.get(99))).isEqualTo(ids.subList(100, 120));
            assertThat(page(database, ids.get(119))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void findsByWordsBlindToCaseAndDiacritics(Vendor vendor) {
        try (TestDatabase database = TestDatabase.of(vendor)) {
            User gone = user("zoe", "Zoë Wójcik");
            gone.deactivate();
            add(database, user("cleo", "Cleo Wójcik"), user("filip", "Filip Zając"), user("a_b", "100% Anna"), gone);
            assertThat(named(database, "wojcik")).containsExactly("cleo");
            assertThat(named(database, "zajac", "fil")).containsExactly("filip");
            assertThat(named(database, "zajac", "cleo")).isEmpty();
            assertThat(named(database, "100%")).containsExactly("a_b");
            assertThat(named(database, "a_b")).containsExactly("a_b");
            assertThat(named(database, "%")).containsExactly("a_b");
            assertThat(named(database, "_")).containsExactly("a_b");
            assertThat(named(database, "!")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void theRosterDiffersAfterEveryChange(Vendor vendor) {
        try (TestDatabase database = TestDatabase.of(vendor)) {
            String empty = roster(database);
            User anna = user("anna", "Anna");
            add(database, anna);
            String one = roster(database);
            database.run(em -> Objects.requireNonNull(new UserRepository(em).find(anna.id()))
                    .deactivate());
            String changed = roster(database);
            add(database, user("ben", "Ben"));
            assertThat(List.of(empty, one, changed, roster(database))).doesNotHaveDuplicates();
            assertThat(roster(database)).isEqualTo(roster(database));
        }
    }

    private static User user(String userName, String displayName) {
        return new User(userName, displayName, "hash", false, Card.EMPTY, 1_767_225_600_000L);
    }

    private static void add(TestDatabase database, User... users) {
        database.run(em -> new UserRepository(em).add(List.of(users)));
    }

    private static List<Long> page(TestDatabase database, long after) {
        return database.get(em ->
                new UserRepository(em).page(after, 50).stream().map(User::id).toList());
    }

    private static List<String> named(TestDatabase database, String... words) {
        return database.get(em -> new UserRepository(em)
                .named(List.of(words), 50).stream().map(User::userName).toList());
    }

    private static String roster(TestDatabase database) {
        return database.get(em -> new UserRepository(em).roster());
    }
}
