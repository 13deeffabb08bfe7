package org.parley.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.system.InvalidValueException;
import org.parley.system.Vendor;

class SignInServiceTest {
    private static final long THIRTY_DAYS = Duration.ofDays(30).toMillis();

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aNewPasswordEndsAllOtherSignIns(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            parley.user("ben", false);
            NewSignIn here = parley.signIn("anna");
            NewSignIn there = parley.signIn("anna");
            NewSignIn bens = parley.signIn("ben");
            change(parley, here, UserFixture.PASSWORD, "a better horse");
            assertThat(parley.signIns.find(here.token())).isPresent();
            assertThat(parley.signIns.find(there.token())).isEmpty();
            assertThat(parley.signIns.find(bens.token())).isPresent();
            assertThat(parley.signInEnded.fired())
                    .containsExactly(new SignInEnded(there.signedIn().signInId(), anna));
            assertThatThrownBy(() -> parley.signIn("anna")).isInstanceOf(SignInRefusedException.class);
            assertThat(parley.signIns.signIn("anna", "a better horse", "Firefox", "192.0.2.1"))
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aNewPasswordThatBreaksARuleChangesNothing(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            parley.user("anna.nowak-longer", false);
            NewSignIn here = parley.signIn("anna.nowak-longer");
            NewSignIn there = parley.signIn("anna.nowak-longer");
            for (String wanted :
                    List.of("", "short", "          ", "ANNA.Nowak-longer", "x".repeat(257), "with a\u0000 NUL")) {
                assertThatThrownBy(() -> change(parley, here, UserFixture.PASSWORD, wanted))
                        .isInstanceOfSatisfying(
                                InvalidValueException.class,
                                e -> assertThat(e.field()).isEqualTo("password"));
            }
            assertThat(parley.signIns.find(there.token())).isPresent();
            assertThat(parley.signIn("anna.nowak-longer")).isNotNull();
            assertThat(new NewPassword("secret one", "secret two").toString()).doesNotContain("secret");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void theCurrentPasswordIsGuessedAsSlowlyAsAtTheSignIn(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            parley.user("anna", false);
            NewSignIn here = parley.signIn("anna");
            NewSignIn there = parley.signIn("anna");
            for (int i = 0; i <= SignInThrottle.FREE_OF_BOTH; i++) {
                assertThatThrownBy(() -> change(parley, here, "wrong horse", "a better horse"))
                        .isInstanceOf(WrongPasswordException.class);
            }
            assertThatThrownBy(() -> change(parley, here, UserFixture.PASSWORD, "a better horse"))
                    .isInstanceOf(SignInDelayedException.class);
            assertThat(parley.signIns.find(there.token())).isPresent();
            assertThat(parley.signInEnded.fired()).isEmpty();
            parley.now += SignInThrottle.DELAY_MAX.toMillis();
            change(parley, here, UserFixture.PASSWORD, "a better horse");
            assertThat(parley.signIns.find(there.token())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whoIsDeactivatedOrNobodyChangesNoPassword(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            parley.user("gone", false);
            NewSignIn gone = parley.signIn("gone");
            parley.users.deactivate(anna, gone.signedIn().userId());
            assertThatThrownBy(() -> change(parley, gone, UserFixture.PASSWORD, "a better horse"))
                    .isInstanceOf(WrongPasswordException.class);
            assertThatThrownBy(() -> parley.signIns.changePassword(
                            -1, 0, new NewPassword(UserFixture.PASSWORD, "a better horse"), "192.0.2.1"))
                    .isInstanceOf(UserNotFoundException.class);
        }
    }

    /** Who was still looking at the old password when the new one came: his sign-in would outlive the change. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aPasswordThatChangesWhileItIsCheckedSignsNobodyIn(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            parley.user("anna", false);
            NewSignIn here = parley.signIn("anna");
            parley.use(new Passwords(UserFixture.FEW_ITERATIONS) {
                private boolean changed;

                @Override
                public boolean verify(String password, @Nullable String hash) {
                    boolean right = super.verify(password, hash);
                    if (!changed) {
                        changed = true;
                        change(parley, here, UserFixture.PASSWORD, "a better horse");
                    }
                    return right;
                }
            });
            assertThatThrownBy(() -> parley.signIn("anna")).isInstanceOf(SignInRefusedException.class);
        }
    }

    private static void change(UserFixture parley, NewSignIn by, String current, String wanted) {
        SignedIn signedIn = by.signedIn();
        parley.signIns.changePassword(
                signedIn.userId(), signedIn.signInId(), new NewPassword(current, wanted), "192.0.2.1");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void wrongPasswordUnknownNameAndDeactivatedPersonGetTheSameAnswer(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long administrator = parley.user("anna", true);
            parley.users.deactivate(administrator, parley.user("gone", false));
            assertThat(refusal(parley, "anna", "wrong horse")).isEqualTo(refusal(parley, "nobody", "wrong horse"));
            assertThat(refusal(parley, "gone", UserFixture.PASSWORD)).isEqualTo(refusal(parley, "an na\u0000", ""));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void unknownNamesCostTheSameWork(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            CountingPasswords passwords = new CountingPasswords();
            parley.use(passwords);
            refusal(parley, "nobody", UserFixture.PASSWORD);
            refusal(parley, "no name at all", UserFixture.PASSWORD);
            assertThat(passwords.verified).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void guessingIsSlowedDownForUnknownNamesToo(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            for (int i = 0; i <= SignInThrottle.FREE_OF_BOTH; i++) {
                refusal(parley, "nobody", UserFixture.PASSWORD);
            }
            assertThatThrownBy(() -> refusal(parley, "nobody", UserFixture.PASSWORD))
                    .isInstanceOf(SignInDelayedException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aRightPasswordSignsIn(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            NewSignIn signIn = parley.signIn(" ANNA ");
            assertThat(signIn.signedIn().userId()).isEqualTo(anna);
            assertThat(signIn.signedIn().administrator()).isTrue();
            assertThat(parley.signIns.find(signIn.token())).contains(signIn.signedIn());
            assertThat(signIn.toString()).doesNotContain(signIn.token());
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void tokensThatAreNoneFindNobody(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            parley.user("anna", true);
            NewSignIn signIn = parley.signIn("anna");
            assertThat(parley.signIns.find(null)).isEmpty();
            assertThat(parley.signIns.find("")).isEmpty();
            assertThat(parley.signIns.find("' OR 1=1")).isEmpty();
            assertThat(parley.signIns.find(Token.random())).isEmpty();
            assertThat(parley.signIns.find(Token.hash(signIn.token()))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aRevokedSignInIsOverAtOnceAndToldOnce(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            NewSignIn signIn = parley.signIn("anna");
            NewSignIn other = parley.signIn("anna");
            assertThat(parley.signIns.find(signIn.token())).isPresent();
            parley.signIns.revoke(signIn.signedIn().signInId());
            parley.signIns.revoke(signIn.signedIn().signInId());
            assertThat(parley.signIns.find(signIn.token())).isEmpty();
            assertThat(parley.signIns.find(other.token())).isPresent();
            assertThat(parley.signInEnded.fired())
                    .containsExactly(new SignInEnded(signIn.signedIn().signInId(), anna));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void anExpiredSignInIsOverAndToldOnce(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            NewSignIn signIn = parley.signIn("anna");
            parley.now += THIRTY_DAYS - 1;
            assertThat(parley.signIns.find(signIn.token())).isPresent();
            parley.expiry.tell();
            assertThat(parley.signInEnded.fired()).isEmpty();
            parley.now += 1;
            assertThat(parley.signIns.find(signIn.token())).isEmpty();
            parley.expiry.tell();
            parley.expiry.tell();
            assertThat(parley.signInEnded.fired())
                    .containsExactly(new SignInEnded(signIn.signedIn().signInId(), anna));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aDeactivatedPersonIsSignedOutEverywhere(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long administrator = parley.user("anna", true);
            long ben = parley.user("ben", false);
            NewSignIn one = parley.signIn("ben");
            NewSignIn two = parley.signIn("ben");
            assertThat(parley.signIns.find(one.token())).isPresent();
            parley.users.deactivate(administrator, ben);
            assertThat(parley.signIns.find(one.token())).isEmpty();
            assertThat(parley.signIns.find(two.token())).isEmpty();
            assertThat(parley.signInEnded.fired()).hasSize(2);
            assertThatThrownBy(() -> parley.signIns.create(ben, "Firefox", "::1"))
                    .isInstanceOf(SignInRefusedException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void anOutgrownHashIsMadeAnewAtTheNextSignIn(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            parley.use(new Passwords(2 * UserFixture.FEW_ITERATIONS));
            refusal(parley, "anna", "wrong horse");
            assertThat(hash(parley, anna)).startsWith("pbkdf2-sha256$1000$");
            parley.signIn("anna");
            assertThat(hash(parley, anna)).startsWith("pbkdf2-sha256$2000$");
            parley.signIn("anna");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void usesAreWrittenBehind(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            parley.user("anna", true);
            NewSignIn signIn = parley.signIn("anna");
            long id = signIn.signedIn().signInId();
            parley.now += 1_000;
            parley.signIns.find(signIn.token());
            assertThat(usedAt(parley, id)).isEqualTo(UserFixture.NOON);
            parley.use.write();
            assertThat(usedAt(parley, id)).isEqualTo(UserFixture.NOON + 1_000);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void longEndedSignInsAreSwept(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            parley.user("anna", true);
            long id = parley.signIn("anna").signedIn().signInId();
            parley.now += 2 * THIRTY_DAYS;
            parley.expiry.sweep();
            assertThat(parley.database.<Boolean>get(em -> new SignInRepository(em).find(id) != null))
                    .isTrue();
            parley.now += 1;
            parley.expiry.sweep();
            assertThat(parley.database.<Boolean>get(em -> new SignInRepository(em).find(id) == null))
                    .isTrue();
        }
    }

    private static String refusal(UserFixture parley, String userName, String password) {
        try {
            parley.signIns.signIn(userName, password, "Firefox", "192.0.2.7");
        } catch (SignInRefusedException e) {
            return String.valueOf(e.getMessage());
        }
        throw new AssertionError("signed in");
    }

    private static String hash(UserFixture parley, long userId) {
        return parley.database.get(em ->
                Objects.requireNonNull(new UserRepository(em).find(userId)).passwordHash());
    }

    private static long usedAt(UserFixture parley, long signInId) {
        return parley.database.get(em ->
                Objects.requireNonNull(new SignInRepository(em).find(signInId)).usedAt());
    }

    private static final class CountingPasswords extends Passwords {
        private int verified;

        CountingPasswords() {
            super(UserFixture.FEW_ITERATIONS);
        }

        @Override
        public boolean verify(String password, @Nullable String hash) {
            verified++;
            return super.verify(password, hash);
        }
    }
}
