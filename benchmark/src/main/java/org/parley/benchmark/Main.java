package org.parley.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command line: runs scenarios and prints their results as Markdown. */
public final class Main {
    private static final PrintStream OUT = System.out;
    private static final List<Scenario> SCENARIOS = List.of(
            GroupScenario.inFlight(16),
            GroupScenario.inFlight(64),
            GroupScenario.perSecond(50),
            GroupScenario.perSecond(500),
            new DirectScenario(500, 1_000),
            new SlowReaderScenario(),
            new ReconnectScenario(1_000),
            new PresenceStormScenario(1_000),
            new IdleScenario(5_000),
            new HistoryScenario(1_000_000),
            new SearchScenario(1_000_000),
            new UploadScenario(),
            new KillScenario(50));
    private static final int USAGE = 2;

    private Main() {}

    /** Exits with 0 when nothing went wrong, 1 when a scenario found a fault, 2 when it was called wrongly. */
    public static void main(String[] arguments) throws IOException {
        Options options;
        List<Scenario> chosen;
        try {
            options = Options.of(arguments);
            chosen = chosen(options.scenarios());
        } catch (IllegalArgumentException e) {
            OUT.println(e.getMessage());
            OUT.println("Scenarios: all, " + names());
            OUT.print(Options.HELP);
            System.exit(USAGE);
            return;
        }
        boolean well = run(options, chosen);
        System.exit(well ? 0 : 1);
    }

    private static boolean run(Options options, List<Scenario> chosen) throws IOException {
        Launch launch =
                Launch.of(options.jar(), options.folder()).withJvm(options.jvm().toArray(String[]::new));
        Report report = new Report(launch, options.databaseName(), options.form());
        boolean well = true;
        try (Database database = options.openDatabase();
                Stage stage = Stage.of(launch, options.people(), database)) {
            for (Scenario scenario : chosen) {
                for (int i = 0; i < options.repeat(); i++) {
                    OUT.println(scenario.name() + " ...");
                    Result result = result(scenario, stage, options.form());
                    OUT.print(Report.remarks(result));
                    well &= result.faults().isEmpty();
                    report.add(result);
                }
            }
        }
        OUT.println();
        OUT.print(report.markdown());
        if (well) {
            delete(options.folder());
        } else {
            OUT.println("The logs are in " + options.folder());
        }
        return well;
    }

    /** One scenario that cannot be run does not take the others' results away. */
    private static Result result(Scenario scenario, Stage stage, Form form) {
        try {
            return scenario.run(stage, form);
        } catch (RuntimeException e) {
            e.printStackTrace(OUT);
            Measure nothing = new Measure(0, 0, Latency.NONE, 0, 0, 0);
            return new Result(scenario.name(), nothing, Optional.empty(), "", List.of(e.toString()));
        }
    }

    private static List<Scenario> chosen(List<String> wanted) {
        if (wanted.contains("all")) {
            return SCENARIOS;
        }
        List<Scenario> chosen = SCENARIOS.stream()
                .filter(scenario -> wanted.contains(scenario.name()))
                .toList();
        if (chosen.size() < wanted.size()) {
            throw new IllegalArgumentException("No such scenario: " + wanted);
        }
        return chosen;
    }

    private static String names() {
        return SCENARIOS.stream().map(Scenario::name).collect(Collectors.joining(", "));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
