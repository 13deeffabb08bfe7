package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.parley.benchmark.Launch;
import org.parley.benchmark.Server;

/** A start that must end by itself: with a code other than zero, and one line that says why. */
final class RefusedStart {
    private static final int END_WITHIN_SECONDS = 90;

    private RefusedStart() {}

    /** Starts on a free port and answers the line. */
    static String sentence(Launch launch) throws Exception {
        return sentence(launch, Server.freePort());
    }

    static String sentence(Launch launch, int port) throws Exception {
        Files.createDirectories(launch.folder());
        Path log = Files.createTempFile(launch.folder(), "refused-", ".log");
        Process process = Server.process(launch, port, log);
        try {
            assertThat(process.waitFor(END_WITHIN_SECONDS, TimeUnit.SECONDS))
                    .as("the process has ended: %s", Files.readString(log))
                    .isTrue();
            assertThat(process.exitValue()).isNotZero();
            return onlyLine(log);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static String onlyLine(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0)).startsWith("Parley: ");
        return lines.get(0);
    }
}
