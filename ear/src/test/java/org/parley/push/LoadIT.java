package org.parley.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.benchmark.DirectScenario;
import org.parley.benchmark.Form;
import org.parley.benchmark.GroupScenario;
import org.parley.benchmark.HistoryScenario;
import org.parley.benchmark.IdleScenario;
import org.parley.benchmark.Launch;
import org.parley.benchmark.PresenceStormScenario;
import org.parley.benchmark.ReconnectScenario;
import org.parley.benchmark.Result;
import org.parley.benchmark.Scenario;
import org.parley.benchmark.SearchScenario;
import org.parley.benchmark.SlowReaderScenario;
import org.parley.benchmark.Stage;
import org.parley.benchmark.UploadScenario;

/** The short forms of the long run's loads: here only what must hold on any machine, that nothing is lost, doubled or disordered. */
class LoadIT {
    private static final int PEOPLE = 12;

    @TempDir
    static Path folder;

    private static Stage stage;

    @BeforeAll
    static void start() {
        Path jar = Path.of(System.getProperty("parley.jar", "target/parley.jar"));
        stage = Stage.of(Launch.of(jar, folder).withJvm("-Xmx512m"), PEOPLE);
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    static Stream<Scenario> scenarios() {
        return Stream.of(
                GroupScenario.inFlight(16),
                GroupScenario.perSecond(50),
                new DirectScenario(50, 100),
                new SlowReaderScenario(),
                new ReconnectScenario(500),
                new PresenceStormScenario(1_000),
                new IdleScenario(1_000),
                new HistoryScenario(500_000),
                new SearchScenario(500_000),
                new UploadScenario());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void nothingIsLostDoubledOrDisordered(Scenario scenario) {
        Result result = scenario.run(stage, Form.SHORT);
        assertThat(result.faults()).isEmpty();
    }
}
