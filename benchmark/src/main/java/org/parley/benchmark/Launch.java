package org.parley.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a {@link Server} is to be started. Immutable: each method answers a changed copy.
 *
 * @param jar         the assembled program (ear/target/parley.jar)
 * @param folder      for data (sub-folder {@code data}), the server's own files and its log; created where missing
 * @param jvm         options of the JVM, such as {@code -Xmx1g}
 * @param environment variables added to those of this process
 */
public record Launch(Path jar, Path folder, List<String> jvm, Map<String, String> environment) {
    public Launch {
        jvm = List.copyOf(jvm);
        environment = Map.copyOf(environment);
    }

    /** A server with default settings and default JVM options on an own folder. */
    public static Launch of(Path jar, Path folder) {
        return new Launch(jar, folder, List.of(), Map.of());
    }

    public Launch withJvm(String... options) {
        List<String> all = new ArrayList<>(jvm);
        all.addAll(List.of(options));
        return new Launch(jar, folder, all, environment);
    }

    /** Sets a variable of the environment as it is. */
    public Launch withEnvironment(String name, String value) {
        Map<String, String> all = new HashMap<>(environment);
        all.put(name, value);
        return new Launch(jar, folder, jvm, all);
    }

    /** Sets one of the product's settings the way an operator does: {@code parley.demo.users} becomes PARLEY_DEMO_USERS. */
    public Launch withSetting(String key, Object value) {
        return withEnvironment(variable(key), value.toString());
    }

    /** Demo people: the first is the administrator {@code anna}, and all are members of the group Everyone. */
    public Launch withDemo(int users) {
        return withSetting("parley.demo", true).withSetting("parley.demo.users", users);
    }

    /** The same in another folder. */
    public Launch in(Path other) {
        return new Launch(jar, other, jvm, environment);
    }

    /** One of the product's settings as the server will find it in its environment, or the default that is given here. */
    String setting(String key, String otherwise) {
        String own = environment.get(variable(key));
        return own != null ? own : System.getenv().getOrDefault(variable(key), otherwise);
    }

    private static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** The folder the server keeps its data in. */
    public Path data() {
        return folder.resolve("data");
    }
}
