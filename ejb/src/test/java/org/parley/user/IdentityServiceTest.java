package org.parley.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.system.InvalidValueException;
import org.parley.system.Setting;
import org.parley.system.Settings;
import org.parley.system.Vendor;

class IdentityServiceTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whoIsUnknownIsRefusedUnlessAccountsAreMade(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            parley.user("anna", true);
            assertThatThrownBy(() -> signIn(parley, identity("ben", null))).isInstanceOf(UserNotFoundException.class);
            creating(parley, "false");
            assertThatThrownBy(() -> signIn(parley, identity("ben", null))).isInstanceOf(UserNotFoundException.class);
            assertThat(find(parley, "ben")).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whoIsDeactivatedIsRefusedAndAppointedToNothing(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            creating(parley, "true");
            long ben = parley.user("ben", false);
            parley.users.deactivate(parley.user("anna", true), ben);
            assertThatThrownBy(() -> signIn(parley, identity("ben", null))).isInstanceOf(SignInRefusedException.class);
            assertThatThrownBy(() -> signIn(parley, identity("ben", true))).isInstanceOf(SignInRefusedException.class);
            assertThat(Objects.requireNonNull(find(parley, "ben")).administrator())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aNameThatNoAccountCanHaveIsRefused(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            creating(parley, "true");
            for (String name : new String[] {"", " ", "ben k", "-ben", "<ben>", "x".repeat(101), "be\u0000n"}) {
                assertThatThrownBy(() -> signIn(parley, identity(name, null)))
                        .isInstanceOf(InvalidValueException.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void theFirstPersonOfAllMustBeAnAdministrator(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            creating(parley, "true");
            assertThatThrownBy(() -> signIn(parley, identity("ben", null))).isInstanceOf(UserNotFoundException.class);
            assertThatThrownBy(() -> signIn(parley, identity("ben", false))).isInstanceOf(UserNotFoundException.class);
            assertThat(signIn(parley, identity("anna", true)).signedIn().administrator())
                    .isTrue();
            assertThat(signIn(parley, identity("ben", false)).signedIn().administrator())
                    .isFalse();
            assertThat(parley.first.invite()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void anAccountIsFoundHoweverItsNameIsWritten(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            NewSignIn signIn = signIn(parley, identity(" ANNA ", null));
            assertThat(signIn.signedIn().userId()).isEqualTo(anna);
            assertThat(signIn.signedIn().administrator()).isTrue();
            assertThat(parley.signIns.find(signIn.token())).contains(signIn.signedIn());
            assertThat(parley.signIn("anna")).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void anAccountIsMadeOnceOfWhatIsSaidAndNoPasswordOpensIt(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            creating(parley, "true");
            parley.user("anna", true);
            Identity ben = new Identity("Ben", "Ben Kowalski", "ben@example.org", null);
            NewSignIn signIn = signIn(parley, ben);
            assertThat(signIn(parley, ben).signedIn().userId())
                    .isEqualTo(signIn.signedIn().userId());
            User user = Objects.requireNonNull(find(parley, "ben"));
            assertThat(user.displayName()).isEqualTo("Ben Kowalski");
            assertThat(user.card().email()).isEqualTo("ben@example.org");
            assertThat(user.administrator()).isFalse();
            assertThat(parley.personChanged.fired()).containsExactly(new PersonChanged(user.id()));
            assertThatThrownBy(() -> parley.signIn("ben")).isInstanceOf(SignInRefusedException.class);
            assertThatThrownBy(() -> parley.signIns.signIn("ben", "", "Firefox", "192.0.2.1"))
                    .isInstanceOf(SignInRefusedException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatCannotBeShownIsLeftOut(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            creating(parley, "true");
            parley.user("anna", true);
            signIn(parley, new Identity("ben", "Ben\u202Eevil", "no address", null));
            signIn(parley, new Identity("eva", "x".repeat(101), null, null));
            User ben = Objects.requireNonNull(find(parley, "ben"));
            assertThat(ben.displayName()).isEqualTo("ben");
            assertThat(ben.card()).isEqualTo(Card.EMPTY);
            assertThat(Objects.requireNonNull(find(parley, "eva")).displayName())
                    .isEqualTo("eva");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void administratorsAreAppointedAndDismissedAtEachSignIn(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            parley.user("anna", true);
            long ben = parley.user("ben", false);
            assertThat(signIn(parley, identity("ben", true)).signedIn().administrator())
                    .isTrue();
            assertThat(parley.users.isAdministrator(ben)).isTrue();
            assertThat(signIn(parley, identity("ben", null)).signedIn().administrator())
                    .isTrue();
            assertThat(signIn(parley, identity("ben", false)).signedIn().administrator())
                    .isFalse();
            assertThat(parley.users.isAdministrator(ben)).isFalse();
            assertThat(parley.personChanged.fired()).containsExactly(new PersonChanged(ben), new PersonChanged(ben));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void theLastAdministratorStaysOne(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            parley.users.deactivate(anna, parley.user("gone", true));
            assertThat(signIn(parley, identity("anna", false)).signedIn().administrator())
                    .isTrue();
            parley.user("ben", true);
            assertThat(signIn(parley, identity("anna", false)).signedIn().administrator())
                    .isFalse();
        }
    }

    private static NewSignIn signIn(UserFixture parley, Identity identity) {
        return parley.identities.signIn(identity, "Firefox", "192.0.2.1");
    }

    private static Identity identity(String userName, @Nullable Boolean administrator) {
        return new Identity(userName, null, null, administrator);
    }

    private static void creating(UserFixture parley, String create) {
        Map<Setting, String> values = new HashMap<>();
        values.put(Setting.OPENID_ISSUER, "https://login.example");
        values.put(Setting.OPENID_CLIENT_ID, "parley");
        values.put(Setting.OPENID_CREATE, create);
        parley.trust(new Settings(setting -> Optional.ofNullable(values.get(setting))));
    }

    private static @Nullable User find(UserFixture parley, String userName) {
        return parley.database.get(em -> new UserRepository(em).findByUserName(userName));
    }
}
