package org.parley.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.user.Status.BUSY;
import static org.parley.user.Status.CALLBACK;
import static org.parley.user.Status.INVISIBLE;
import static org.parley.user.Status.LIVECHAT;
import static org.parley.user.Status.LIVECHAT_CALLBACK;
import static org.parley.user.Status.OFFLINE;
import static org.parley.user.Status.ONLINE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.system.InvalidValueException;
import org.parley.system.Vendor;

class StatusServiceTest {
    private static final Status[] FOR_ALL = {ONLINE, INVISIBLE, OFFLINE, BUSY};

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aStatusIsKeptAndEveryChangeToldAndRemembered(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            assertThat(parley.statuses.of(anna)).isEqualTo(ONLINE);
            parley.statuses.choose(anna, BUSY);
            parley.statuses.choose(anna, BUSY);
            // Twice within a millisecond, and once after the clock was put back.
            parley.statuses.choose(anna, OFFLINE);
            parley.now -= 3_600_000;
            parley.statuses.choose(anna, ONLINE);
            assertThat(parley.statusChanged.fired())
                    .containsExactly(
                            new StatusChanged(anna, ONLINE, BUSY),
                            new StatusChanged(anna, BUSY, OFFLINE),
                            new StatusChanged(anna, OFFLINE, ONLINE));
            assertThat(status(parley, anna, UserFixture.NOON - 1)).isNull();
            assertThat(status(parley, anna, UserFixture.NOON)).isEqualTo(BUSY);
            assertThat(status(parley, anna, UserFixture.NOON + 1)).isEqualTo(OFFLINE);
            assertThat(status(parley, anna, UserFixture.NOON + 1_000)).isEqualTo(ONLINE);
            parley.statuses.choose(anna, INVISIBLE);
            assertThat(restarted(parley).of(anna)).isEqualTo(INVISIBLE);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void consultantsStatusesAreForThoseWhoAreEnabledWhileTheFeatureIsOn(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long admin = parley.user("admin", true);
            long ben = parley.user("ben", false);
            assertThat(parley.statuses.view(ben).choices()).containsExactlyInAnyOrder(FOR_ALL);
            parley.features.enable(admin, ben, true, true);
            refused(parley, ben, LIVECHAT, CALLBACK, LIVECHAT_CALLBACK);
            parley.features.switchApi(admin, true);
            hear(parley);
            assertThat(parley.statuses.view(ben).choices())
                    .containsExactly(ONLINE, LIVECHAT, CALLBACK, LIVECHAT_CALLBACK, INVISIBLE, OFFLINE, BUSY);
            parley.features.enable(admin, ben, true, false);
            hear(parley);
            assertThat(parley.statuses.view(ben).choices()).contains(LIVECHAT).doesNotContain(CALLBACK);
            refused(parley, ben, CALLBACK, LIVECHAT_CALLBACK);
            parley.features.enable(admin, ben, false, true);
            refused(parley, ben, LIVECHAT, LIVECHAT_CALLBACK);
            parley.statuses.choose(ben, CALLBACK);
            assertThat(parley.choicesChanged.fired())
                    .hasSize(4)
                    .allMatch(each -> each.userIds().equals(List.of(ben)));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aStatusThatOneMayNotHaveAnyMoreBecomesOnline(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long admin = parley.user("admin", true);
            long ben = parley.user("ben", false);
            long cleo = parley.user("cleo", false);
            parley.features.switchApi(admin, true);
            for (long each : new long[] {ben, cleo}) {
                parley.features.enable(admin, each, true, true);
                parley.statuses.choose(each, LIVECHAT_CALLBACK);
            }
            parley.features.enable(admin, ben, true, false);
            hear(parley);
            assertThat(parley.statuses.of(ben)).isEqualTo(ONLINE);
            assertThat(parley.statuses.of(cleo)).isEqualTo(LIVECHAT_CALLBACK);
            parley.features.switchApi(admin, false);
            // A stop came in between: the next start looks through all.
            StatusService next = restarted(parley);
            next.fallBack();
            assertThat(next.of(cleo)).isEqualTo(ONLINE);
            assertThat(parley.statusChanged.fired()).endsWith(new StatusChanged(cleo, LIVECHAT_CALLBACK, ONLINE));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void onlyAdministratorsSwitchAndEnable(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long admin = parley.user("admin", true);
            long ben = parley.user("ben", false);
            assertThatThrownBy(() -> parley.features.switchApi(ben, true))
                    .isInstanceOf(NotAdministratorException.class);
            assertThatThrownBy(() -> parley.features.enable(ben, ben, true, true))
                    .isInstanceOf(NotAdministratorException.class);
            assertThatThrownBy(() -> parley.features.enable(admin, -1, true, true))
                    .isInstanceOf(UserNotFoundException.class);
            assertThatThrownBy(() -> parley.statuses.choose(-1, BUSY)).isInstanceOf(UserNotFoundException.class);
            assertThat(parley.features.isApiOn()).isFalse();
            assertThatThrownBy(() -> Status.of("away")).isInstanceOf(InvalidValueException.class);
            assertThatThrownBy(() -> Status.of("ONLINE")).isInstanceOf(InvalidValueException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aLoopIsStoppedAndAPersonGoesOnLater(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            for (int i = 0; i < StatusService.CHANGES_A_MINUTE; i++) {
                parley.statuses.choose(anna, i % 2 == 0 ? BUSY : ONLINE);
            }
            assertThatThrownBy(() -> parley.statuses.choose(anna, BUSY)).isInstanceOf(TooManyStatusesException.class);
            assertThat(parley.statuses.of(anna)).isEqualTo(ONLINE);
            parley.now += 61_000;
            parley.statuses.choose(anna, BUSY);
            assertThat(parley.statuses.of(anna)).isEqualTo(BUSY);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void tabsThatChooseAtOnceTakeTurns(Vendor vendor) throws Exception {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            ExecutorService tabs = Executors.newFixedThreadPool(4);
            try {
                List<Callable<Boolean>> choices = new ArrayList<>();
                for (Status each : new Status[] {BUSY, INVISIBLE, OFFLINE, BUSY, INVISIBLE, OFFLINE, ONLINE, BUSY}) {
                    choices.add(() -> {
                        parley.statuses.choose(anna, each);
                        return true;
                    });
                }
                for (Future<Boolean> choice : tabs.invokeAll(choices)) {
                    assertThat(choice.get()).isTrue();
                }
            } finally {
                tabs.shutdownNow();
            }
            assertThat(parley.statuses.of(anna)).isEqualTo(restarted(parley).of(anna));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatIsLongAgoIsForgottenButHowItStood(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            parley.statuses.choose(anna, BUSY);
            parley.now += 1_000;
            parley.statuses.choose(anna, OFFLINE);
            parley.now += StatusService.REMEMBERED.toMillis() + 1;
            parley.statuses.choose(anna, ONLINE);
            parley.statuses.forgetOld();
            assertThat(status(parley, anna, UserFixture.NOON + 500)).isNull();
            assertThat(status(parley, anna, parley.now - 1)).isEqualTo(OFFLINE);
            assertThat(status(parley, anna, parley.now)).isEqualTo(ONLINE);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whenPeopleWereSeenLastOnlyGoesForward(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            List<Long> people = LongStream.rangeClosed(1, 150)
                    .mapToObj(i -> parley.user("user" + i, false))
                    .toList();
            Map<Long, Long> times = new HashMap<>();
            people.forEach(id -> times.put(id, id));
            parley.lastActive.seen(times);
            parley.lastActive.seen(Map.of(people.get(0), 7_000L, people.get(1), 0L));
            assertThat(parley.lastActive.of(people))
                    .hasSize(150)
                    .containsEntry(people.get(0), 7_000L)
                    .containsEntry(people.get(1), people.get(1));
            assertThat(parley.lastActive.of(List.of(-1L))).isEmpty();
            assertThat(parley.lastActive.of(List.of())).isEmpty();
            List<Long> tooMany = LongStream.rangeClosed(1, 201).boxed().toList();
            assertThatThrownBy(() -> parley.lastActive.of(tooMany)).isInstanceOf(InvalidValueException.class);
            parley.statuses.choose(people.get(0), BUSY);
            assertThat(parley.lastActive.of(people)).containsEntry(people.get(0), 7_000L);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aStatusIsNoChangeOfThePerson(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            String roster = parley.users.roster();
            parley.statuses.choose(anna, BUSY);
            assertThat(restartedUsers(parley).roster()).isEqualTo(roster);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatAnotherNodeHasStoredIsTakenOverAndToldOnce(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            long ben = parley.user("ben", false);
            StatusService other = restarted(parley);
            assertThat(other.of(anna)).isEqualTo(ONLINE);
            // The other node's clock is behind.
            parley.statuses.choose(anna, BUSY);
            parley.now -= 3_600_000;
            parley.statuses.choose(anna, INVISIBLE);
            parley.statuses.choose(ben, BUSY);
            int fired = parley.statusChanged.fired().size();
            for (int i = 0; i < 2; i++) {
                other.refresh(List.of(anna, ben, 987_654_321L));
                assertThat(other.of(anna)).isEqualTo(INVISIBLE);
            }
            assertThat(parley.statusChanged.fired())
                    .endsWith(new StatusChanged(anna, ONLINE, INVISIBLE))
                    .hasSize(fired + 1);
            assertThat(other.of(ben)).isEqualTo(BUSY);
        }
    }

    /** What the container would bring. */
    private static void hear(UserFixture parley) {
        parley.choicesChanged.fired().forEach(parley.statuses::on);
    }

    private static void refused(UserFixture parley, long userId, Status... statuses) {
        for (Status each : statuses) {
            assertThatThrownBy(() -> parley.statuses.choose(userId, each))
                    .isInstanceOf(StatusNotAllowedException.class);
        }
    }

    private static @Nullable Status status(UserFixture parley, long userId, long at) {
        StatusChange change = parley.database.get(em -> new StatusRepository(em).changeBefore(userId, at));
        return change == null ? null : change.status();
    }

    @SuppressWarnings("UnnecessaryAssignment")
    private static StatusService restarted(UserFixture parley) {
        StatusService next = new StatusService();
        next.transactions = parley.transactions;
        next.features = parley.features;
        next.changed = parley.statusChanged;
        next.clock = () -> parley.now;
        return next;
    }

    @SuppressWarnings("UnnecessaryAssignment")
    private static UserService restartedUsers(UserFixture parley) {
        UserService next = new UserService();
        next.transactions = parley.transactions;
        return next;
    }
}
