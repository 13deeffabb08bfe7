package org.parley.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the command line asks for.
 *
 * @param folder for the servers' data; on a disk, not in memory, because what is measured waits for the disk
 */
record Options(
        List<String> scenarios,
        Form form,
        int people,
        int repeat,
        Path jar,
        Path folder,
        List<String> jvm,
        String databaseName) {
    private static final String POSTGRESQL = "PostgreSQL";

    static final String HELP = """
            Options:
              --short               seconds instead of minutes, and smaller
              --people N            demo people and members of the group (100)
              --repeat N            times each scenario is run (1)
              --jar FILE            the program (ear/target/parley.jar)
              --folder FOLDER       where its data is to be, on a disk (a new one in benchmark/target)
              --jvm OPTION          an option of the server's JVM, may be repeated (-Xmx1g)
              --database postgresql starts an installed PostgreSQL instead of using Derby
            """;

    /** Reads them. */
    static Options of(String... arguments) {
        Reader reader = new Reader(arguments);
        if (reader.scenarios.isEmpty()) {
            throw new IllegalArgumentException("Which scenario?");
        }
        return reader.options();
    }

    /** Starts the database that was asked for. */
    Database openDatabase() {
        return databaseName.equals(POSTGRESQL) ? PostgreSql.start(folder.resolve("postgresql")) : Database.DERBY;
    }

    private static final class Reader {
        private final List<String> scenarios = new ArrayList<>();
        private final List<String> jvm = new ArrayList<>();
        private final String[] arguments;
        private Form form = Form.LONG;
        private int people = 100;
        private int repeat = 1;
        private Path jar = Path.of("ear", "target", "parley.jar");
        private Path folder = Path.of("");
        private String database = "Derby";
        private int at;

        Reader(String... arguments) {
            this.arguments = arguments.clone();
            while (at < this.arguments.length) {
                read(this.arguments[at++]);
            }
        }

        private void read(String argument) {
            switch (argument) {
                case "--short" -> form = Form.SHORT;
                case "--people" -> people = Integer.parseInt(value());
                case "--repeat" -> repeat = Integer.parseInt(value());
                case "--jar" -> jar = Path.of(value());
                case "--folder" -> folder = Path.of(value());
                case "--jvm" -> jvm.add(value());
                case "--database" -> database = database(value());
                default -> scenario(argument);
            }
        }

        private String value() {
            if (at == arguments.length) {
                throw new IllegalArgumentException(arguments[at - 1] + " needs a value.");
            }
            return arguments[at++];
        }

        private static String database(String name) {
            if (!name.equalsIgnoreCase(POSTGRESQL)) {
                throw new IllegalArgumentException("Unknown database " + name);
            }
            return POSTGRESQL;
        }

        private void scenario(String argument) {
            if (argument.startsWith("-")) {
                throw new IllegalArgumentException("Unknown option " + argument);
            }
            scenarios.add(argument);
        }

        Options options() {
            List<String> server = jvm.isEmpty() ? List.of("-Xmx1g") : jvm;
            return new Options(scenarios, form, people, repeat, jar, newFolder(), server, database);
        }

        private Path newFolder() {
            try {
                Path parent = folder.toString().isEmpty() ? Path.of("benchmark", "target") : folder;
                return Files.createTempDirectory(Files.createDirectories(parent), "run-")
                        .toAbsolutePath();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
