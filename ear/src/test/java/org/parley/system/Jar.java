package org.parley.system;

import java.nio.file.Path;
import org.parley.benchmark.Launch;

/** The assembled program of this build. */
final class Jar {
    private Jar() {}

    /** A start on a folder of its own, with as little memory as two cores can share with others. */
    static Launch on(Path folder) {
        return Launch.of(Path.of(System.getProperty("parley.jar", "target/parley.jar")), folder)
                .withJvm("-Xmx512m");
    }
}
