package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @Test
    void everyDefaultIsRight() {
        Settings defaults = with(Map.of());
        defaults.check();
        assertThat(defaults.demo()).isFalse();
        assertThat(defaults.derby()).isTrue();
        assertThat(defaults.origins()).isEmpty();
        assertThat(defaults.diskMinFree()).isEqualTo(200L * 1024 * 1024);
        assertThat(defaults.data()).isAbsolute();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "0", "-1", "1.5", "1000001", "99999999999999999999"})
    void refusesACountOutOfItsBounds(String count) {
        assertThatThrownBy(() -> with(Map.of(Setting.SOCKETS, count)).check())
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("parley.sockets must be a number from 1 to 1000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "TRUE", "1", ""})
    void refusesWhatIsNeitherTrueNorFalse(String flag) {
        assertThatThrownBy(() -> with(Map.of(Setting.DEMO, flag)).check())
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("parley.demo must be true or false");
    }

    @Test
    void readsListsWithBlanks() {
        assertThat(with(Map.of(Setting.ORIGINS, " https://a.example , https://b.example,"))
                        .origins())
                .containsExactly("https://a.example", "https://b.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.7", "::"})
    void othersReachEveryAddressButTheLoopbackOnes(String address) {
        assertThat(with(Map.of(Setting.ADDRESS, address)).reachableByOthers()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.1.1", "::1", "0:0:0:0:0:0:0:1", "localhost"})
    void nobodyElseReachesALoopbackAddress(String address) {
        assertThat(with(Map.of(Setting.ADDRESS, address)).reachableByOthers()).isFalse();
    }

    private static Settings with(Map<Setting, String> values) {
        return new Settings(setting -> Optional.ofNullable(values.get(setting)));
    }
}
