package org.parley.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.system.InvalidValueException;
import org.parley.system.Vendor;

class UserServiceTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aNewNameStandsEverywhereAtOnce(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            String before = parley.users.roster();
            PersonView renamed = parley.users.rename(anna, "  Anna <b>Żak</b> ");
            assertThat(renamed.name()).isEqualTo("Anna <b>Żak</b>");
            assertThat(parley.users.person(anna)).isEqualTo(renamed);
            assertThat(parley.users.find("zak")).containsExactly(renamed);
            assertThat(parley.users.find("anna")).containsExactly(renamed);
            assertThat(parley.users.find("zak name")).isEmpty();
            String author = parley.database.get(em -> Objects.requireNonNull(new ParticipantRepository(em).find(anna))
                    .displayName());
            assertThat(author).isEqualTo("Anna <b>Żak</b>");
            assertThat(parley.users.roster()).isNotEqualTo(before);
            assertThat(parley.personChanged.fired()).containsExactly(new PersonChanged(anna));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aNameOutOfItsBoundsIsRefusedAndNothingChanges(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long administrator = parley.user("anna", true);
            long gone = parley.user("gone", false);
            parley.users.deactivate(administrator, gone);
            parley.personChanged.fired().clear();
            for (String name : List.of("", " ", "x".repeat(101), "A\u0000b", "A\u202Eb", "A\nb", "\u200b", "\ud800")) {
                assertThatThrownBy(() -> parley.users.rename(administrator, name))
                        .isInstanceOfSatisfying(
                                InvalidValueException.class,
                                e -> assertThat(e.field()).isEqualTo("displayName"));
            }
            for (long id : new long[] {gone, 0, -1, administrator + 1_000_000}) {
                assertThatThrownBy(() -> parley.users.rename(id, "Somebody")).isInstanceOf(UserNotFoundException.class);
            }
            assertThat(parley.users.person(administrator).name()).isEqualTo("Name of anna");
            assertThat(parley.personChanged.fired()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void onlyActiveAdministratorsCreateAndDeactivate(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long administrator = parley.user("anna", true);
            long ben = parley.user("ben", false);
            long gone = parley.user("gone", true);
            parley.users.deactivate(administrator, gone);
            for (long id : new long[] {ben, gone, 0, -1, administrator + 1_000_000}) {
                assertThatThrownBy(() -> parley.users.create(id, UserFixture.newUser("eve", true)))
                        .isInstanceOf(NotAdministratorException.class);
                assertThatThrownBy(() -> parley.users.deactivate(id, administrator))
                        .isInstanceOf(NotAdministratorException.class);
            }
            assertThatThrownBy(() -> parley.users.deactivate(administrator, administrator))
                    .isInstanceOf(OwnAccountException.class);
            assertThatThrownBy(() -> parley.users.deactivate(administrator, -1))
                    .isInstanceOf(UserNotFoundException.class);
            assertThat(parley.users.count()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void refusesATakenUserNameInAnyWriting(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long administrator = parley.user("anna", true);
            for (String userName : List.of("anna", "ANNA", " Anna ", "ａｎｎａ")) {
                assertThatThrownBy(() -> parley.users.create(administrator, UserFixture.newUser(userName, false)))
                        .isInstanceOf(UserNameTakenException.class);
            }
            assertThat(parley.personChanged.fired()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void refusesWhatIsOutOfBoundsAndNamesTheField(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long administrator = parley.user("anna", true);
            String password = UserFixture.PASSWORD;
            assertThat(refusedField(parley, administrator, new NewUser("b c", "Ben", password, false, Card.EMPTY)))
                    .isEqualTo("userName");
            assertThat(refusedField(parley, administrator, new NewUser("ben", "B\u0000n", password, false, Card.EMPTY)))
                    .isEqualTo("displayName");
            assertThat(refusedField(
                            parley, administrator, new NewUser("ben", "x".repeat(101), password, false, Card.EMPTY)))
                    .isEqualTo("displayName");
            assertThat(refusedField(parley, administrator, new NewUser("ben", "Ben", "short", false, Card.EMPTY)))
                    .isEqualTo("password");
            assertThat(refusedField(
                            parley, administrator, new NewUser("benkowalski", "Ben", "BenKowalski", false, Card.EMPTY)))
                    .isEqualTo("password");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aNewPersonIsFoundCountedAndToldOf(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long administrator = parley.user("anna", true);
            String before = parley.users.roster();
            Card card = new Card("Sales & <i>Co</i>", "+48 22 555 0002", "cleo@example.org");
            PersonView cleo = parley.users.create(
                    administrator, new NewUser("Cleo", "<b>Cléo</b> Wójcik", UserFixture.PASSWORD, false, card));
            assertThat(cleo.name()).isEqualTo("<b>Cléo</b> Wójcik");
            assertThat(cleo.userName()).isEqualTo("cleo");
            assertThat(cleo.department()).isEqualTo("Sales & <i>Co</i>");
            assertThat(parley.personChanged.fired()).containsExactly(new PersonChanged(cleo.id()));
            assertThat(parley.users.count()).isEqualTo(2);
            assertThat(parley.users.roster()).isNotEqualTo(before);
            assertThat(parley.users.find("WOJ cleo")).containsExactly(cleo);
            assertThat(parley.users.person(cleo.id())).isEqualTo(cleo);
            assertThat(parley.signIn("cleo").signedIn().administrator()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aDeactivatedPersonIsNamedButNoLongerFound(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long administrator = parley.user("anna", true);
            long ben = parley.user("ben", false);
            assertThat(parley.users.person(ben).active()).isTrue();
            String before = parley.users.roster();
            parley.users.deactivate(administrator, ben);
            assertThat(parley.users.person(ben).active()).isFalse();
            assertThat(parley.users.roster()).isNotEqualTo(before);
            assertThat(parley.users.find("ben")).isEmpty();
            assertThat(parley.users.directory("", 0, 10))
                    .extracting(PersonView::userName)
                    .containsExactly("anna");
            assertThat(parley.users.directory("NAME of", administrator, 10)).isEmpty();
            assertThat(parley.users.page(0)).extracting(PersonView::userName).containsExactly("anna", "ben");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void refusesQueriesOutOfBounds(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            parley.user("anna", true);
            for (String query : List.of("", "  ", "x".repeat(101))) {
                assertThatThrownBy(() -> parley.users.find(query)).isInstanceOf(InvalidValueException.class);
            }
            for (String query : List.of("' OR 1=1 --", "%", "\u0000", "<script>", "\u0301")) {
                assertThat(parley.users.find(query)).isEmpty();
            }
            assertThat(parley.users.directory("\u0000", 0, 10)).hasSize(1);
            assertThatThrownBy(() -> parley.users.directory("x".repeat(101), 0, 10))
                    .isInstanceOf(InvalidValueException.class);
            assertThatThrownBy(() -> parley.users.person(-1)).isInstanceOf(UserNotFoundException.class);
        }
    }

    private static String refusedField(UserFixture parley, long administrator, NewUser newUser) {
        try {
            parley.users.create(administrator, newUser);
        } catch (InvalidValueException e) {
            return e.field();
        }
        throw new AssertionError("created");
    }
}
