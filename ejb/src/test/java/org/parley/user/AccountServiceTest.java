package org.parley.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.system.InvalidValueException;
import org.parley.system.TablePage;
import org.parley.system.TableQuery;
import org.parley.system.Vendor;

class AccountServiceTest {
    private static final AccountQuery ALL = new AccountQuery("", "", null, null);
    private static final AccountChange ANY = new AccountChange(1, "Name", Card.EMPTY, false, false, false);
    private static final TableQuery FIRST = new TableQuery("", false, 0, 0, 3);

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void everyMethodIsRefusedToWhoIsNoActiveAdministrator(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            long ben = parley.user("ben", false);
            long gone = parley.user("gone", true);
            parley.users.deactivate(anna, gone);
            List<LongConsumer> everything = List.of(
                    id -> parley.accounts.table(id, ALL, FIRST),
                    id -> parley.accounts.account(id, ben),
                    id -> parley.accounts.change(id, ben, ANY),
                    id -> parley.accounts.passwordLink(id, ben),
                    id -> parley.accounts.signOut(id, anna),
                    id -> parley.users.create(id, UserFixture.newUser("eve", true)),
                    id -> parley.users.deactivate(id, anna),
                    id -> parley.users.activate(id, gone),
                    id -> parley.features.enable(id, ben, true, true),
                    id -> parley.features.switchApi(id, true));
            for (LongConsumer each : everything) {
                for (long id : new long[] {ben, gone, 0, -1, anna + 1_000_000}) {
                    assertThatThrownBy(() -> each.accept(id)).isInstanceOf(NotAdministratorException.class);
                }
            }
            assertThat(parley.accounts.account(anna, gone).active()).isFalse();
            assertThat(parley.users.count()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void theTableGoesForthAndBackInEveryOrder(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            for (String name : List.of("hans", "gabi", "filip", "eryk", "dora", "cleo", "ben")) {
                parley.now += 1_000;
                parley.user(name, false);
            }
            for (String order : List.of("name", "username", "department", "created", "", "nonsense")) {
                for (boolean descending : new boolean[] {false, true}) {
                    TableQuery query = new TableQuery(order, descending, 0, 0, 3);
                    List<AccountView> whole = new ArrayList<>();
                    TablePage<AccountView> page = parley.accounts.table(anna, ALL, query);
                    assertThat(page.earlier()).isZero();
                    whole.addAll(page.rows());
                    while (page.later() > 0) {
                        page = parley.accounts.table(anna, ALL, query.next(page.later()));
                        whole.addAll(page.rows());
                    }
                    assertThat(whole).hasSize(8).doesNotHaveDuplicates();
                    page = parley.accounts.table(anna, ALL, new TableQuery(order, descending, 0, page.earlier(), 3));
                    assertThat(page.rows()).isEqualTo(whole.subList(3, 6));
                    page = parley.accounts.table(anna, ALL, new TableQuery(order, descending, 0, page.earlier(), 3));
                    assertThat(page.rows()).isEqualTo(whole.subList(0, 3));
                    assertThat(page.earlier()).isZero();

                    assertThat(whole.get(descending ? 7 : 0).userName()).isEqualTo("anna");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void theTableIsFilteredByWhatWasTyped(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            long ben = parley.user("ben", false);
            long gone = parley.user("gone", false);
            parley.users.deactivate(anna, gone);
            AccountView before = parley.accounts.account(anna, ben);
            parley.accounts.change(
                    anna,
                    ben,
                    new AccountChange(
                            before.version(), "Żaneta Łoś", new Card("Środki", null, null), false, true, false));
            assertThat(found(parley, anna, "ZAN los", "", null, null)).containsExactly("ben");
            assertThat(found(parley, anna, "", "śro", null, null)).containsExactly("ben");
            assertThat(found(parley, anna, "", "rodki", null, null)).isEmpty();
            assertThat(found(parley, anna, "", "", false, null)).containsExactly("gone");
            assertThat(found(parley, anna, "", "", true, null)).containsExactly("anna", "ben");
            assertThat(found(parley, anna, "", "", null, AccountRole.ADMINISTRATOR))
                    .containsExactly("anna");
            assertThat(found(parley, anna, "", "", null, AccountRole.LIVECHAT)).containsExactly("ben");
            assertThat(found(parley, anna, "", "", null, AccountRole.CALLBACK)).isEmpty();
            for (String hostile : List.of("'", "%", "_", "\u0000", "' OR 1=1 --")) {
                assertThat(found(parley, anna, hostile.equals("\u0000") ? "x\u0000x" : hostile, "", null, null))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aChangeStandsEverywhereAtOnce(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            long ben = parley.user("ben", false);
            String token = parley.signIn("ben").token();
            assertThat(parley.signIns.find(token).orElseThrow().administrator()).isFalse();
            Card card = new Card("Sales", "+48 22 555 0002", "ben@example.org");
            long version = parley.accounts.account(anna, ben).version();
            AccountView changed =
                    parley.accounts.change(anna, ben, new AccountChange(version, " Ben Żak ", card, true, true, false));
            assertThat(changed.name()).isEqualTo("Ben Żak");
            assertThat(changed.card()).isEqualTo(card);
            assertThat(changed.version()).isGreaterThan(version);
            assertThat(parley.accounts.account(anna, ben)).isEqualTo(changed);
            assertThat(parley.users.person(ben).name()).isEqualTo("Ben Żak");
            assertThat(parley.signIns.find(token).orElseThrow().administrator()).isTrue();
            assertThat(parley.personChanged.fired()).containsExactly(new PersonChanged(ben));
            assertThat(parley.choicesChanged.fired()).containsExactly(new StatusChoicesChanged(List.of(ben)));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void ofTwoWhoChangeTheSameTheSecondIsToldAndNothingOfHisIsStored(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            long ben = parley.user("ben", false);
            long seen = parley.accounts.account(anna, ben).version();
            parley.accounts.change(anna, ben, new AccountChange(seen, "First", Card.EMPTY, false, false, false));
            AccountChange second = new AccountChange(seen, "Second", Card.EMPTY, true, true, true);
            assertThatThrownBy(() -> parley.accounts.change(anna, ben, second))
                    .isInstanceOf(AccountChangedException.class);
            AccountView stands = parley.accounts.account(anna, ben);
            assertThat(stands.name()).isEqualTo("First");
            assertThat(stands.administrator()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatIsOutOfBoundsIsRefusedByItsField(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            long ben = parley.user("ben", false);
            AccountView before = parley.accounts.account(anna, ben);
            for (String name : List.of("", " ", "x".repeat(101), "A\u0000b")) {
                AccountChange change = new AccountChange(before.version(), name, Card.EMPTY, false, false, false);
                assertThatThrownBy(() -> parley.accounts.change(anna, ben, change))
                        .isInstanceOfSatisfying(
                                InvalidValueException.class,
                                e -> assertThat(e.field()).isEqualTo("displayName"));
            }
            assertThatThrownBy(() -> parley.accounts.change(anna, -1, ANY)).isInstanceOf(UserNotFoundException.class);
            assertThat(parley.accounts.account(anna, ben)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void thereIsAlwaysAnAdministratorLeft(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            long ben = parley.user("ben", true);
            long seen = parley.accounts.account(anna, anna).version();
            AccountChange demotion = new AccountChange(seen, "Anna", Card.EMPTY, false, false, false);
            assertThatThrownBy(() -> parley.accounts.change(anna, anna, demotion))
                    .isInstanceOf(OwnAccountException.class);
            assertThatThrownBy(() -> parley.users.deactivate(anna, anna)).isInstanceOf(OwnAccountException.class);
            parley.accounts.change(ben, anna, demotion);
            long bens = parley.accounts.account(ben, ben).version();
            AccountChange revenge = new AccountChange(bens, "Ben", Card.EMPTY, false, false, false);
            assertThatThrownBy(() -> parley.accounts.change(anna, ben, revenge))
                    .isInstanceOf(NotAdministratorException.class);
            assertThat(parley.users.isAdministrator(ben)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whoIsDeactivatedIsOutUntilHeIsActivated(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            long ben = parley.user("ben", false);
            String link = parley.accounts.passwordLink(anna, ben);
            String token = parley.signIn("ben").token();
            parley.users.deactivate(anna, ben);
            assertThat(parley.signIns.find(token)).isEmpty();
            assertThat(parley.links.opens(link)).isNull();
            assertThatThrownBy(() -> parley.signIn("ben")).isInstanceOf(SignInRefusedException.class);
            assertThatThrownBy(() -> parley.accounts.passwordLink(anna, ben)).isInstanceOf(UserNotFoundException.class);
            parley.users.activate(anna, ben);
            assertThat(parley.signIns.find(token)).isEmpty();
            assertThat(parley.links.opens(link)).isNull();
            assertThat(parley.signIn("ben").signedIn().userId()).isEqualTo(ben);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void signingOutEverywhereEndsAllSignIns(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            long ben = parley.user("ben", false);
            String one = parley.signIn("ben").token();
            String other = parley.signIn("ben").token();
            parley.accounts.signOut(anna, ben);
            assertThat(parley.signIns.find(one)).isEmpty();
            assertThat(parley.signIns.find(other)).isEmpty();
            assertThat(parley.signInEnded.fired()).hasSize(2);
            assertThatThrownBy(() -> parley.accounts.signOut(anna, -1)).isInstanceOf(UserNotFoundException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void everyChangeLeavesItsTrace(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            long ben = parley.user("ben", false);
            AccountView before = parley.accounts.account(anna, ben);
            Card card = new Card("Sales", "+48 22 555 0002", null);
            AccountChange same = new AccountChange(before.version(), before.name(), Card.EMPTY, false, false, false);
            parley.accounts.change(anna, ben, same);
            long seen = parley.accounts.account(anna, ben).version();
            parley.accounts.change(anna, ben, new AccountChange(seen, "Ben", card, true, false, false));
            parley.links.setPassword(parley.accounts.passwordLink(anna, ben), UserFixture.PASSWORD);
            parley.users.deactivate(anna, ben);
            parley.users.activate(anna, ben);
            String him = " user " + ben;
            assertThat(parley.audit.told())
                    .containsExactly(
                            anna + " user.edited" + him + " displayName: Name of ben > Ben administrator: false > true"
                                    + " department: null > Sales telephone",
                            anna + " user.password-link-made" + him,
                            ben + " user.password-changed" + him + " password",
                            anna + " user.deactivated" + him,
                            anna + " user.activated" + him);
        }
    }

    private static List<String> found(
            UserFixture parley,
            long caller,
            String name,
            String department,
            @Nullable Boolean active,
            @Nullable AccountRole role) {
        return parley.accounts.table(caller, new AccountQuery(name, department, active, role), FIRST).rows().stream()
                .map(AccountView::userName)
                .toList();
    }
}
