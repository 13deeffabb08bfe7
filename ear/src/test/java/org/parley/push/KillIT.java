package org.parley.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.benchmark.Form;
import org.parley.benchmark.KillScenario;
import org.parley.benchmark.Launch;
import org.parley.benchmark.Result;
import org.parley.benchmark.Stage;

/** The short form of the long run's kills: SIGKILL three times under load. */
class KillIT {
    private static final int PEOPLE = 6;

    @TempDir
    Path folder;

    @Test
    void everyAcknowledgedMessageIsThereOnceAndInOrder() {
        Launch launch = Launch.of(Path.of(System.getProperty("parley.jar", "target/parley.jar")), folder)
                .withJvm("-Xmx512m");
        try (Stage stage = Stage.of(launch, PEOPLE)) {
            Result result = new KillScenario(3).run(stage, Form.SHORT);
            assertThat(result.faults()).isEmpty();
            assertThat(result.notes()).contains("acknowledged messages");
        }
    }
}
