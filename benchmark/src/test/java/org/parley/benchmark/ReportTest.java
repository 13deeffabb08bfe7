package org.parley.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final Measure MEASURE =
            new Measure(1500, 150_000, new Latency(1.234, 12.3, 20, 30), 5.5, 1 << 30, 1 << 28);

    @Test
    void aResultIsARowBesideItsFloor() {
        Report report = report();
        report.add(new Result("a group", MEASURE, Optional.of(MEASURE), "", List.of()));
        assertThat(report.markdown())
                .contains("| a group | 1,500 | 150,000 | 1.23 | 12 | 20 | 30 | 5.50 | 1,024 | 256 |")
                .contains("| – bare floor | 1,500 |")
                .contains("- a group: nothing lost, doubled or out of order")
                .contains("-Xmx1g; Derby; short form.");
    }

    @Test
    void faultsAreTold() {
        Report report = report();
        report.add(new Result("a group", MEASURE, Optional.empty(), "a note", List.of("one is lost")));
        assertThat(report.markdown())
                .contains("- a group: FAULTS; a note\n  - one is lost\n")
                .doesNotContain("floor");
    }

    private static Report report() {
        return new Report(Launch.of(Path.of("p.jar"), Path.of("f")).withJvm("-Xmx1g"), "Derby", Form.SHORT);
    }
}
