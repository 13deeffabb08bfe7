package org.parley.health;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.Properties;

/** Which program runs, and since when. */
final class Version {
    /** Maven puts it into the archive; where classes lie in a folder there is none. */
    private static final String PROPERTIES = "/META-INF/maven/org.parley/parley-ejb/pom.properties";

    private Version() {}

    static String current() {
        try (InputStream properties = Version.class.getResourceAsStream(PROPERTIES)) {
            if (properties == null) {
                return "-";
            }
            Properties known = new Properties();
            known.load(properties);
            return known.getProperty("version", "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static long startedAt() {
        return ManagementFactory.getRuntimeMXBean().getStartTime();
    }
}
