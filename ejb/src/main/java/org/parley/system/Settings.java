package org.parley.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/** The operator's settings as values. They are read each time, and a wrong one is named with its key. */
@ApplicationScoped
public class Settings {
    private final Function<Setting, Optional<String>> source;

    /** What the administrators chose; it holds where the operator says nothing. */
    private volatile Map<Setting, Long> chosen = Map.of();

    /** For the proxy that CDI makes. */
    protected Settings() {
        this(setting -> Optional.empty());
    }

    @Inject
    public Settings(Config config) {
        this(setting -> config.getOptionalValue(setting.key(), String.class));
    }

    /** Reads from {@code source}; what it lacks has its default. */
    public Settings(Function<Setting, Optional<String>> source) {
        this.source = source;
    }

    /** The folder of all data, absolute. */
    public Path data() {
        return Path.of(text(Setting.DATA)).toAbsolutePath().normalize();
    }

    public boolean demo() {
        return flag(Setting.DEMO);
    }

    /** How many demo people, from 2 to 1,000,000. */
    public int demoUsers() {
        return (int) number(Setting.DEMO_USERS, 2, 1_000_000);
    }

    public boolean demoAllowed() {
        return flag(Setting.DEMO_ALLOW);
    }

    /** Whether others can reach the address that the server listens on. */
    public boolean reachableByOthers() {
        String address = text(Setting.ADDRESS);
        return !(address.startsWith("127.")
                || address.equals("::1")
                || address.equals("0:0:0:0:0:0:0:1")
                || address.equals("localhost"));
    }

    /** Where a browser on this machine finds the pages, as {@code http://127.0.0.1:8080}. */
    public String home() {
        String address = text(Setting.ADDRESS);
        String host = address.equals("0.0.0.0") || address.equals("::") ? "127.0.0.1" : address;
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + text(Setting.PORT);
    }

    public boolean derby() {
        return text(Setting.DATABASE_CLASS).startsWith("org.apache.derby.");
    }

    /** Derby's folder or the name of PostgreSQL's database. */
    public String databaseName() {
        return text(Setting.DATABASE_NAME);
    }

    public String databaseUser() {
        return text(Setting.DATABASE_USER);
    }

    public String databasePassword() {
        return text(Setting.DATABASE_PASSWORD);
    }

    /** Origins beside the server's own, such as {@code https://intranet.example}. */
    public List<String> origins() {
        return list(Setting.ORIGINS);
    }

    /** IP addresses of proxies whose forwarding headers are believed. */
    public List<String> proxies() {
        return list(Setting.PROXIES);
    }

    /** Most sockets open at once. */
    public int sockets() {
        return (int) number(Setting.SOCKETS, 1, 1_000_000);
    }

    /** Days a sign-in lasts. */
    public int signInDays() {
        return (int) number(Choice.SIGN_IN_DAYS);
    }

    /** How people sign in with an OpenID Connect provider; empty when they do not. */
    public Optional<OpenIdSettings> openId() {
        return OpenIdSettings.of(this::text, flag(Setting.OPENID_CREATE));
    }

    /** How long somebody without a socket is still available. */
    public Duration presenceGrace() {
        return Duration.ofSeconds(number(Setting.PRESENCE_GRACE, 0, 3_600));
    }

    /** Who has not moved for so long is idle. */
    public Duration presenceIdle() {
        return Duration.ofSeconds(number(Choice.PRESENCE_IDLE));
    }

    /** Most bytes of a file that somebody sends. */
    public long fileLimit() {
        return number(Choice.FILE_LIMIT);
    }

    /** Bytes that must be free before anything is written. */
    public long diskMinFree() {
        return number(Setting.DISK_MIN_FREE, 0, Long.MAX_VALUE);
    }

    public boolean exitOnFailure() {
        return flag(Setting.EXIT_ON_FAILURE);
    }

    /** The value that holds now of what administrators may choose. */
    public long number(Choice choice) {
        return number(choice.setting(), choice.least(), choice.most());
    }

    /** Whether the operator has fixed it, so that no choice of the administrators counts. */
    public boolean isFixed(Setting setting) {
        return source.apply(setting).isPresent();
    }

    /** From now on these hold, where the operator has fixed nothing. */
    void choose(Map<Setting, Long> choices) {
        chosen = Map.copyOf(choices);
    }

    /** Reads every setting once, so that a wrong one is told at the start. */
    public void check() {
        data();
        demo();
        demoUsers();
        demoAllowed();
        sockets();
        signInDays();
        openId();
        presenceGrace();
        fileLimit();
        diskMinFree();
        exitOnFailure();
    }

    private String text(Setting setting) {
        return source.apply(setting)
                .or(() -> Optional.ofNullable(chosen.get(setting)).map(String::valueOf))
                .orElse(setting.fallback())
                .strip();
    }

    private boolean flag(Setting setting) {
        String text = text(setting);
        if (!text.equals("true") && !text.equals("false")) {
            throw new InvalidSettingException(setting, "true or false");
        }
        return text.equals("true");
    }

    private long number(Setting setting, long least, long most) {
        try {
            long number = Long.parseLong(text(setting));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, together with the bounds.
        }
        throw new InvalidSettingException(setting, "a number from " + least + " to " + most);
    }

    private List<String> list(Setting setting) {
        return Arrays.stream(text(setting).split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
