package org.parley.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.system.InvalidValueException;
import org.parley.system.Vendor;

class PreferenceServiceTest {

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatTheServerKnowsIsCheckedAndNamed(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            for (String setting : List.of("", "PL", "de", "en_GB", "pl; DROP", "x".repeat(2_000), "\u202eен")) {
                refused(parley, anna, "language", setting);
                refused(parley, anna, "theme", setting);
                refused(parley, anna, "quietHours", setting);
            }
            for (String setting : List.of(
                    "on 22:00 07:00 Mars/Olympus",
                    "on 22:00 07:00",
                    "on 24:00 07:00 Europe/Warsaw",
                    "on 22:60 07:00 Europe/Warsaw",
                    "on 7:00 22:00 Europe/Warsaw",
                    "on 22:00 22:00 Europe/Warsaw",
                    "maybe 22:00 07:00 Europe/Warsaw",
                    "on 22:00 07:00 europe/warsaw",
                    "on 22:00 07:00 +02:00",
                    "on 22:00 07:00 Europe/Warsaw ",
                    "on  22:00 07:00 Europe/Warsaw",
                    "on ٢٢:٠٠ 07:00 Europe/Warsaw")) {
                refused(parley, anna, "quietHours", setting);
            }
            assertThat(parley.preferences.of(anna)).isEmpty();
            assertThat(parley.preferenceChanged.fired()).isEmpty();
            parley.preferences.choose(anna, "language", "pl");
            parley.preferences.choose(anna, "theme", "dark");
            parley.preferences.choose(anna, "quietHours", "on 22:00 07:00 America/Argentina/Buenos_Aires");
            parley.preferences.choose(anna, "Language", "any text: the scripts' own");
            assertThat(parley.preferences.of(anna)).hasSize(4);
        }
    }

    private static void refused(UserFixture parley, long person, String name, String setting) {
        assertThatThrownBy(() -> parley.preferences.choose(person, name, setting))
                .as("%s %s", name, setting)
                .isInstanceOfSatisfying(InvalidValueException.class, e -> {
                    assertThat(e.field()).isEqualTo(name);
                    assertThat(e).hasMessageContaining(name);
                });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void refusesWhatIsOutOfBounds(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            assertThatThrownBy(() -> parley.preferences.choose(anna, "a b", "1"))
                    .isInstanceOf(InvalidValueException.class);
            assertThatThrownBy(() -> parley.preferences.choose(anna, "sound", "x".repeat(2_001)))
                    .isInstanceOf(InvalidValueException.class);
            assertThatThrownBy(() -> parley.preferences.choose(-1, "sound", "off"))
                    .isInstanceOf(UserNotFoundException.class);
            assertThat(parley.preferenceChanged.fired()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void keepsOnlySoMany(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            parley.database.run(em -> IntStream.range(0, PreferenceService.PREFERENCES_MAX)
                    .forEach(i -> new PreferenceRepository(em).add(new Preference(anna, "window." + i, "[]"))));
            assertThatThrownBy(() -> parley.preferences.choose(anna, "one.more", "1"))
                    .isInstanceOf(TooManyPreferencesException.class);
            parley.preferences.choose(anna, "window.0", "[1]");
            assertThat(parley.preferences.of(anna))
                    .containsEntry("window.0", "[1]")
                    .doesNotContainKey("one.more");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void eachHasHisOwnAndEveryChoiceIsTold(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            long ben = parley.user("ben", false);
            parley.preferences.choose(anna, "sound", "off");
            parley.preferences.choose(anna, "sound", "on");
            assertThat(parley.preferences.of(anna)).containsOnly(java.util.Map.entry("sound", "on"));
            assertThat(parley.preferences.of(ben)).isEmpty();
            assertThat(parley.preferenceChanged.fired())
                    .containsExactly(
                            new PreferenceChanged(anna, "sound", "off"), new PreferenceChanged(anna, "sound", "on"));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void twoTabsChoosingAtOnceBothSucceed(Vendor vendor) throws InterruptedException, ExecutionException {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            ExecutorService tabs = Executors.newFixedThreadPool(4);
            try {
                List<Callable<Boolean>> choices = IntStream.range(0, 40)
                        .<Callable<Boolean>>mapToObj(i -> () -> {
                            parley.preferences.choose(anna, "panel." + i / 4, Integer.toString(i));
                            return true;
                        })
                        .toList();
                for (Future<Boolean> choice : tabs.invokeAll(choices)) {
                    assertThat(choice.get()).isTrue();
                }
            } finally {
                tabs.shutdownNow();
            }
            assertThat(parley.preferences.of(anna)).hasSize(10);
        }
    }
}
