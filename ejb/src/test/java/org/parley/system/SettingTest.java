package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingTest {
    @Test
    void theOperatorsListHasEverySettingAsItIs() throws IOException {
        List<String> listed = Files.readAllLines(Path.of("../docs/operation.md")).stream()
                .filter(line -> line.startsWith("| `parley."))
                .toList();
        assertThat(listed)
                .isEqualTo(Arrays.stream(Setting.values()).map(SettingTest::row).toList());
    }

    private static String row(Setting setting) {
        String fallback = setting.fallback().isEmpty() ? "" : "`" + setting.fallback() + "`";
        return "| `" + setting.key() + "` | `" + setting.variable() + "` | " + fallback + " | " + setting.unit() + " | "
                + setting.purpose() + " |";
    }

    @Test
    void namesItsVariableAsMicroProfileConfigDoes() {
        assertThat(Setting.SIGN_IN_DAYS.variable()).isEqualTo("PARLEY_SIGN_IN_DAYS");
    }

    @Test
    void thePropertyWinsOverTheVariableAndTheVariableOverTheDefault() {
        Map<String, String> environment = Map.of("PARLEY_PORT", "2");
        assertThat(Setting.PORT.read(key -> "1", environment)).isEqualTo("1");
        assertThat(Setting.PORT.read(key -> null, environment)).isEqualTo("2");
        assertThat(Setting.PORT.read(key -> null, Map.of())).isEqualTo("8080");
    }

    @Test
    void findsMisspeltVariables() {
        assertThat(Setting.unknown(Map.of("PARLEY_PROT", "1", "PARLEY_PORT", "2", "PATH", "/bin")))
                .containsExactly("PARLEY_PROT");
    }
}
