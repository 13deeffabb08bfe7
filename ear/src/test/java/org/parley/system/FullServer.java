package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** A full Payara Server with a domain of its own, on the loopback interface only. Closing it stops the domain. */
final class FullServer implements AutoCloseable {
    private static final Path HOME = Path.of(System.getProperty("payara.home", "target/full-server/payara6"));
    private static final String DOMAIN = "parley";
    private static final int COMMAND_MINUTES = 5;

    /** The server's ports stand at fixed distances from this one. */
    private final int base = 20_000 + 100 * ThreadLocalRandom.current().nextInt(120);

    private final Path folder;
    private final Map<String, String> environment;

    /** @param environment variables added to those of this process */
    FullServer(Path folder, Map<String, String> environment) throws Exception {
        this.folder = folder;
        this.environment = environment;
        asadmin("create-domain", "--nopassword", "--portbase", String.valueOf(base), "--domaindir", domains(), DOMAIN);
        keepInside(folder.resolve("domains").resolve(DOMAIN).resolve("config/domain.xml"));
        asadmin("start-domain", "--domaindir", domains(), DOMAIN);
    }

    void deploy(Path archive) throws Exception {
        asadmin(
                "--port",
                String.valueOf(base + 48),
                "deploy",
                archive.toAbsolutePath().toString());
    }

    /** The server's address, without a path. */
    URI uri() {
        return URI.create("http://127.0.0.1:" + (base + 80));
    }

    Path data() {
        return folder.resolve("data");
    }

    @Override
    public void close() throws Exception {
        asadmin("stop-domain", "--domaindir", domains(), DOMAIN);
    }

    private String domains() {
        return folder.resolve("domains").toString();
    }

    /** A new domain listens on every network and looks for others to form a cluster with. */
    private static void keepInside(Path domain) throws IOException {
        Files.writeString(
                domain,
                Files.readString(domain)
                        .replace("0.0.0.0", "127.0.0.1")
                        .replace("<network-listener port", "<network-listener address=\"127.0.0.1\" port")
                        .replace(
                                "<hazelcast-config-specific-configuration>",
                                "<hazelcast-config-specific-configuration enabled=\"false\">"));
    }

    private void asadmin(String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        String java = System.getProperty("java.home");
        command.add(Path.of(java, "bin", "java").toString());
        command.add("-jar");
        command.add(HOME.resolve("glassfish/lib/client/appserver-cli.jar")
                .toAbsolutePath()
                .toString());
        command.addAll(List.of(arguments));
        Path log = Files.createTempFile(folder, arguments[0], ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("AS_JAVA", java);
        builder.environment().put(Setting.DATA.variable(), data().toString());
        builder.environment()
                .put(
                        Setting.DATABASE_NAME.variable(),
                        data().resolve("database").toString());
        builder.environment().put(Setting.DEMO.variable(), "true");
        Process process = builder.start();
        boolean ended = process.waitFor(COMMAND_MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended && process.exitValue() == 0)
                .as("%s: %s", String.join(" ", arguments), Files.readString(log))
                .isTrue();
    }
}
