package org.parley.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsNotSaidHasItsDefault() {
        Options options = Options.of("all", "--folder", folder.toString());
        assertThat(options.form()).isEqualTo(Form.LONG);
        assertThat(options.people()).isEqualTo(100);
        assertThat(options.jvm()).containsExactly("-Xmx1g");
        assertThat(options.openDatabase()).isSameAs(Database.DERBY);
        assertThat(options.folder()).startsWith(folder.toAbsolutePath()).isEmptyDirectory();
    }

    @Test
    void whatIsSaidCounts() {
        Options options = Options.of(
                "kill",
                "--short",
                "--people",
                "12",
                "--repeat",
                "3",
                "--jvm",
                "-Xmx2g",
                "--folder",
                folder.toString(),
                "idle");
        assertThat(options.scenarios()).containsExactly("kill", "idle");
        assertThat(options.form()).isEqualTo(Form.SHORT);
        assertThat(options.people()).isEqualTo(12);
        assertThat(options.repeat()).isEqualTo(3);
        assertThat(options.jvm()).containsExactly("-Xmx2g");
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(Options::of);
        assertThatIllegalArgumentException().isThrownBy(() -> Options.of("all", "--fast"));
        assertThatIllegalArgumentException().isThrownBy(() -> Options.of("all", "--people"));
        assertThatIllegalArgumentException().isThrownBy(() -> Options.of("all", "--people", "many"));
        assertThatIllegalArgumentException().isThrownBy(() -> Options.of("all", "--database", "another"));
    }
}
