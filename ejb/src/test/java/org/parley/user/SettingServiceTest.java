package org.parley.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.system.AdministratorSetting;
import org.parley.system.Choice;
import org.parley.system.InvalidValueException;
import org.parley.system.Setting;
import org.parley.system.Vendor;

class SettingServiceTest {
    private static final long DEFAULT = 26_214_400;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aChoiceHoldsAtOnceLeavesATraceAndCanBeTakenBack(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            parley.settings.choose(anna, Choice.FILE_LIMIT, " 1000 ");
            assertThat(parley.operator.fileLimit()).isEqualTo(1_000);
            parley.settings.choose(anna, Choice.FILE_LIMIT, "1000");
            parley.settings.choose(anna, Choice.FILE_LIMIT, "2000");
            assertThat(row(parley, anna)).isEqualTo(new SettingView(Choice.FILE_LIMIT, 2_000, 2_000L, false));
            parley.settings.choose(anna, Choice.FILE_LIMIT, "");
            assertThat(row(parley, anna)).isEqualTo(new SettingView(Choice.FILE_LIMIT, DEFAULT, null, false));
            assertThat(parley.audit.told())
                    .containsExactly(
                            anna + " setting.changed parley.file.limit: null > 1000",
                            anna + " setting.changed parley.file.limit: 1000 > 2000",
                            anna + " setting.changed parley.file.limit: 2000 > null");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatIsNoNumberWithinTheBoundsIsRefusedAndChangesNothing(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            for (String text : List.of("0", "-1", "many", "1.5", "100000000001", "99999999999999999999", "1e3")) {
                assertThatThrownBy(() -> parley.settings.choose(anna, Choice.FILE_LIMIT, text))
                        .isInstanceOfSatisfying(
                                InvalidValueException.class,
                                e -> assertThat(e.field()).isEqualTo("parley.file.limit"));
            }
            assertThat(parley.operator.fileLimit()).isEqualTo(DEFAULT);
            assertThat(parley.audit.told()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void onlyAdministratorsReadAndChoose(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long ben = parley.user("ben", false);
            for (long id : new long[] {ben, 0, -1, ben + 1_000_000}) {
                assertThatThrownBy(() -> parley.settings.all(id)).isInstanceOf(NotAdministratorException.class);
                assertThatThrownBy(() -> parley.settings.choose(id, Choice.FILE_LIMIT, "1000"))
                        .isInstanceOf(NotAdministratorException.class);
            }
            assertThat(parley.operator.fileLimit()).isEqualTo(DEFAULT);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatTheOperatorHasFixedNobodyChooses(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            long anna = parley.user("anna", true);
            parley.settings.choose(anna, Choice.FILE_LIMIT, "1000");
            parley.fixed.put(Setting.FILE_LIMIT, "500");
            assertThat(row(parley, anna)).isEqualTo(new SettingView(Choice.FILE_LIMIT, 500, 1_000L, true));
            assertThatThrownBy(() -> parley.settings.choose(anna, Choice.FILE_LIMIT, "2000"))
                    .isInstanceOf(InvalidValueException.class);
            assertThat(parley.operator.fileLimit()).isEqualTo(500);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatIsStoredOutsideOfTheBoundsIsLeftAside(Vendor vendor) {
        try (UserFixture parley = new UserFixture(vendor)) {
            parley.database.run(em -> em.persist(new AdministratorSetting("parley.file.limit", "0")));
            parley.choices.load();
            assertThat(parley.operator.fileLimit()).isEqualTo(DEFAULT);
        }
    }

    private static SettingView row(UserFixture parley, long administratorId) {
        return parley.settings.all(administratorId).get(0);
    }
}
