package org.parley.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.system.InvalidValueException;
import org.parley.system.Vendor;

class FirstPeopleTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aWrongOldOrVoidLinkOpensNothing(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            NewUser anna = UserFixture.newUser("anna", false);
            assertThatThrownBy(() -> parley.first.create("anything", anna)).isInstanceOf(AlreadyFoundedException.class);
            String first = parley.first.invite().orElseThrow();
            String second = parley.first.invite().orElseThrow();
            assertThat(parley.first.opens(first)).isFalse();
            assertThat(parley.first.opens(second)).isTrue();
            parley.now += FirstAdministrator.VALID_FOR.toMillis();
            assertThatThrownBy(() -> parley.first.create(second, anna)).isInstanceOf(AlreadyFoundedException.class);
            assertThat(parley.users.count()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whereSomebodyIsThereIsNoLink(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            parley.user("anna", false);
            assertThat(parley.first.invite()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void theLinkMakesOneAdministratorAlsoAfterAMistake(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            String key = parley.first.invite().orElseThrow();
            assertThatThrownBy(() -> parley.first.create(key, new NewUser("anna", "Anna", "short", false, Card.EMPTY)))
                    .isInstanceOf(InvalidValueException.class);
            PersonView anna = parley.first.create(key, UserFixture.newUser("anna", false));
            assertThat(parley.signIn("anna").signedIn().administrator()).isTrue();
            assertThat(parley.personChanged.fired()).containsExactly(new PersonChanged(anna.id()));
            assertThatThrownBy(() -> parley.first.create(key, UserFixture.newUser("eve", false)))
                    .isInstanceOf(AlreadyFoundedException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whenTwoTryAtOnceOneIsFirst(Vendor vendor) throws InterruptedException, ExecutionException {
        try (UserFixture parley = new UserFixture(vendor)) {
            String key = parley.first.invite().orElseThrow();
            ExecutorService browsers = Executors.newFixedThreadPool(2);
            try {
                List<Callable<Boolean>> tries = List.of(attempt(parley, key, "anna"), attempt(parley, key, "ben"));
                int created = 0;
                for (Future<Boolean> each : browsers.invokeAll(tries)) {
                    created += each.get() ? 1 : 0;
                }
                assertThat(created).isEqualTo(1);
                assertThat(parley.users.count()).isEqualTo(1);
            } finally {
                browsers.shutdownNow();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void demoPeopleComeOnceAndMayBeMany(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            assertThat(parley.demo.create(5_000)).isTrue();
            assertThat(parley.demo.create(5_000)).isFalse();
            assertThat(parley.users.count()).isEqualTo(5_000);
            assertThat(parley.first.invite()).isEmpty();
            assertThat(parley.users.page(0)).hasSize(UserService.PAGE);
            assertThat(parley.users.find("wojcik"))
                    .extracting(PersonView::userName)
                    .contains("cleo");
            for (String userName : List.of("anna", "filip", "user0007", "user5000")) {
                NewSignIn signIn = parley.signIns.signIn(userName, DemoPeople.PASSWORD, "Firefox", "192.0.2.1");
                assertThat(signIn.signedIn().administrator()).isEqualTo(userName.equals("anna"));
            }
        }
    }

    private static Callable<Boolean> attempt(UserFixture parley, String key, String userName) {
        return () -> {
            try {
                parley.first.create(key, UserFixture.newUser(userName, false));
                return true;
            } catch (AlreadyFoundedException e) {
                return false;
            }
        };
    }
}
