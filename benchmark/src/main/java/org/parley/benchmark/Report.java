package org.parley.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Results as a Markdown table with the conditions they were taken under. */
final class Report {
    private static final String HEAD = """
            | scenario | messages/s | deliveries/s | p50 ms | p99 ms | p99.9 ms | max ms | CPU µs | RSS MB | heap MB |
            |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|
            """;
    private static final double MEGABYTE = 1024 * 1024;
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private final String conditions;
    private final List<Result> results = new ArrayList<>();

    Report(Launch launch, String database, Form form) {
        conditions = String.format(
                Locale.ROOT,
                "%s; %s, %d cores shared by server and generator; Java %s, server options %s; %s; %s form.",
                LocalDate.now(ZoneOffset.UTC),
                processor(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                String.join(" ", launch.jvm()),
                database,
                form.name().toLowerCase(Locale.ROOT));
    }

    void add(Result result) {
        results.add(result);
    }

    String markdown() {
        StringBuilder text = new StringBuilder(conditions).append("\n\n").append(HEAD);
        for (Result result : results) {
            text.append(row(result.scenario(), result.product()));
            result.floor().ifPresent(floor -> text.append(row("– bare floor", floor)));
        }
        text.append('\n');
        for (Result result : results) {
            text.append(remarks(result));
        }
        return text.toString();
    }

    /** What is said below the table. */
    static String remarks(Result result) {
        StringBuilder text = new StringBuilder("- ").append(result.scenario()).append(": ");
        text.append(result.faults().isEmpty() ? "nothing lost, doubled or out of order" : "FAULTS");
        text.append(result.notes().isEmpty() ? "" : "; " + result.notes()).append('\n');
        result.faults().forEach(fault -> text.append("  - ").append(fault).append('\n'));
        return text.toString();
    }

    private static String row(String name, Measure measure) {
        Latency latency = measure.latency();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |%n",
                name,
                whole(measure.messagesPerSecond()),
                whole(measure.deliveriesPerSecond()),
                exact(latency.p50()),
                exact(latency.p99()),
                exact(latency.p999()),
                exact(latency.max()),
                exact(measure.cpuMicros()),
                whole(measure.residentBytes() / MEGABYTE),
                whole(measure.heapBytes() / MEGABYTE));
    }

    private static String whole(double value) {
        return value == 0 ? "" : String.format(Locale.ROOT, "%,.0f", value);
    }

    private static String exact(double value) {
        return value == 0 ? "" : String.format(Locale.ROOT, value < 10 ? "%.2f" : "%,.0f", value);
    }

    private static String processor() {
        try {
            return Files.readString(PROCESSORS, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 2))
                    .findFirst()
                    .orElse("unknown processor");
        } catch (IOException e) {
            return System.getProperty("os.arch") + " processor";
        }
    }
}
