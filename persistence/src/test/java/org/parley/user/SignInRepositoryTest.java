package org.parley.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.system.TestDatabase;
import org.parley.system.Vendor;

class SignInRepositoryTest {
    private static final String TOKEN = "a".repeat(64);

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void revokedAndExpiredOnesAreNotGood(Vendor vendor) {
        try (TestDatabase database = TestDatabase.of(vendor)) {
            long userId = user(database);
            long revoked = add(database, userId, TOKEN);
            long expired = add(database, userId, "b".repeat(64));
            long good = add(database, userId, "c".repeat(64));
            database.run(em -> {
                SignInRepository signIns = new SignInRepository(em);
                Objects.requireNonNull(signIns.find(revoked)).revoke(1_500);
            });
            assertThat(database.<Boolean>get(
                            em -> Objects.requireNonNull(new SignInRepository(em).findByTokenHash(TOKEN))
                                    .good(1_600)))
                    .isFalse();
            assertThat(goodOf(database, userId, 1_600)).containsExactly(expired, good);
            assertThat(goodOf(database, userId, 2_000)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void oneTokenOnceAndOnlyForAUser(Vendor vendor) {
        try (TestDatabase database = TestDatabase.of(vendor)) {
            long userId = user(database);
            add(database, userId, TOKEN);
            assertThatThrownBy(() -> add(database, userId, TOKEN)).isInstanceOf(PersistenceException.class);
            assertThatThrownBy(() -> add(database, userId + 1, "b".repeat(64)))
                    .isInstanceOf(PersistenceException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void usedAtNeverMovesBack(Vendor vendor) {
        try (TestDatabase database = TestDatabase.of(vendor)) {
            long id = add(database, user(database), TOKEN);
            database.run(em -> new SignInRepository(em).use(id, 1_800));
            database.run(em -> new SignInRepository(em).use(id, 1_700));
            assertThat(database.<Long>get(em -> Objects.requireNonNull(new SignInRepository(em).find(id))
                            .usedAt()))
                    .isEqualTo(1_800);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void sweepsOnlyWhatEnded(Vendor vendor) {
        try (TestDatabase database = TestDatabase.of(vendor)) {
            long userId = user(database);
            add(database, userId, TOKEN);
            assertThat(database.<Integer>get(em -> new SignInRepository(em).sweep(2_000, 10)))
                    .isZero();
            assertThat(database.<Integer>get(em -> new SignInRepository(em).sweep(2_001, 10)))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatABrowserSaysOfItselfIsMadeHarmless(Vendor vendor) {
        try (TestDatabase database = TestDatabase.of(vendor)) {
            long userId = user(database);
            String device = database.get(em -> new SignInRepository(em)
                    .add(new SignIn(userId, TOKEN, "a\u0000b\n" + "x".repeat(300), "::1", 1_000, 1_000))
                    .device());
            assertThat(device).startsWith("a b x").hasSize(SignIn.DEVICE_MAX);
        }
    }

    private static long user(TestDatabase database) {
        User user = new User("anna", "Anna", "hash", false, Card.EMPTY, 1);
        database.run(em -> new UserRepository(em).add(List.of(user)));
        return user.id();
    }

    private static long add(TestDatabase database, long userId, String tokenHash) {
        return database.get(em -> new SignInRepository(em)
                .add(new SignIn(userId, tokenHash, "Firefox", "127.0.0.1", 1_000, 1_000))
                .id());
    }

    private static List<Long> goodOf(TestDatabase database, long userId, long at) {
        return database.get(em -> new SignInRepository(em)
                .goodOf(userId, at).stream().map(SignIn::id).toList());
    }
}
