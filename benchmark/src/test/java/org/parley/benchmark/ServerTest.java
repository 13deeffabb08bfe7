package org.parley.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerTest {
    @TempDir
    private Path folder;

    @Test
    void aProgramThatEndsAtOnceIsToldWithItsLastWords() {
        Launch launch = Launch.of(folder.resolve("missing.jar"), folder);
        assertThatThrownBy(() -> Server.start(launch))
                .isInstanceOf(ServerFailedException.class)
                .hasMessageContaining("ended with 1")
                .hasMessageContaining("missing.jar");
    }

    @Test
    void settingsBecomeVariables() {
        Launch launch = Launch.of(folder.resolve("p.jar"), folder)
                .withSetting("parley.sign-in.days", 3)
                .withDemo(12);
        assertThat(launch.environment())
                .containsEntry("PARLEY_SIGN_IN_DAYS", "3")
                .containsEntry("PARLEY_DEMO", "true")
                .containsEntry("PARLEY_DEMO_USERS", "12");
        assertThat(launch.setting("parley.sign-in.days", "30")).isEqualTo("3");
        assertThat(launch.setting("parley.nothing", "otherwise")).isEqualTo("otherwise");
        assertThat(launch.in(folder.resolve("other")).data()).isEqualTo(folder.resolve("other/data"));
    }
}
