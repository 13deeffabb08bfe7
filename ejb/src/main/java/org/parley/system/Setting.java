package org.parley.system;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every key of the operator, once: docs/operation.md lists the same ones and a test holds the two equal. This class
 * stands on nothing but the JDK, because the start of parley.jar reads it before there is a server.
 */
public enum Setting {
    DATA("parley.data", "data", "folder", "Holds all that Parley keeps: database, log, the server's own files"),
    ADDRESS("parley.address", "127.0.0.1", "IP address", "Listens here; 0.0.0.0 for every network (parley.jar only)"),
    PORT("parley.port", "8080", "TCP port", "Listens here (parley.jar only)"),
    DATABASE_CLASS(
            "parley.database.class",
            "org.apache.derby.jdbc.EmbeddedDataSource",
            "class",
            "org.postgresql.ds.PGSimpleDataSource for PostgreSQL"),
    DATABASE_NAME(
            "parley.database.name",
            "data/database",
            "folder or name",
            "Derby's folder (parley.jar: <parley.data>/database) or the name of PostgreSQL's database"),
    DATABASE_SERVER("parley.database.server", "127.0.0.1", "host", "PostgreSQL's host"),
    DATABASE_PORT("parley.database.port", "5432", "TCP port", "PostgreSQL's port"),
    DATABASE_USER("parley.database.user", "APP", "name", "The database's user, owner of its schema"),
    DATABASE_PASSWORD("parley.database.password", "APP", "text", "That user's password"),
    DEMO("parley.demo", "false", "true or false", "Fills an empty database with demo people and conversations"),
    DEMO_USERS("parley.demo.users", "12", "number", "How many demo people there are"),
    DEMO_ALLOW(
            "parley.demo.allow",
            "false",
            "true or false",
            "Allows demo mode on PostgreSQL and on an address others can reach"),
    ORIGINS(
            "parley.origins",
            "",
            "list with commas",
            "Further origins (https://intranet.example) that may open a socket"),
    PROXIES("parley.proxies", "", "list with commas", "IP addresses whose forwarding headers name the client"),
    SOCKETS("parley.sockets", "20000", "number", "Most sockets open at once"),
    SIGN_IN_DAYS("parley.sign-in.days", "30", "days", "How long a sign-in lasts"),
    OPENID_ISSUER(
            "parley.openid.issuer",
            "",
            "URL",
            "OpenID Connect provider to sign in with; empty: there is no such sign-in"),
    OPENID_CLIENT_ID("parley.openid.client-id", "", "text", "What the provider knows Parley by"),
    OPENID_CLIENT_SECRET(
            "parley.openid.client-secret", "", "text", "The secret of that client; empty for a public one"),
    OPENID_SCOPES("parley.openid.scopes", "openid profile email", "list with blanks", "What the provider is asked for"),
    OPENID_CLAIM("parley.openid.claim", "preferred_username", "claim", "Names the account by its user name"),
    OPENID_CREATE("parley.openid.create", "false", "true or false", "Makes an account for whoever has none"),
    OPENID_ADMINISTRATOR_CLAIM(
            "parley.openid.administrator-claim", "", "claim", "Says at each sign-in who is an administrator"),
    OPENID_ADMINISTRATOR_VALUE(
            "parley.openid.administrator-value", "", "text", "What that claim is or holds for an administrator"),
    OPENID_LABEL("parley.openid.label", "", "text", "What the button says; empty: a text in the reader's language"),
    PRESENCE_GRACE("parley.presence.grace", "25", "seconds", "After the last socket closed one is available this long"),
    PRESENCE_IDLE(
            "parley.presence.idle", "600", "seconds", "Who has not moved for so long is shown with when he last did"),
    FILE_LIMIT("parley.file.limit", "26214400", "bytes", "Largest file that can be sent"),
    DISK_MIN_FREE("parley.disk.min-free", "209715200", "bytes", "With less free in parley.data nothing is written"),
    EXIT_ON_FAILURE(
            "parley.exit-on-failure",
            "false",
            "true or false",
            "Ends the process on a fault it cannot live with (parley.jar: true)");

    private final String key;
    private final String fallback;
    private final String unit;
    private final String purpose;

    Setting(String key, String fallback, String unit, String purpose) {
        this.key = key;
        this.fallback = fallback;
        this.unit = unit;
        this.purpose = purpose;
    }

    public String key() {
        return key;
    }

    /** What is used where nobody sets the key. */
    public String fallback() {
        return fallback;
    }

    public String unit() {
        return unit;
    }

    public String purpose() {
        return purpose;
    }

    /** The environment variable, by MicroProfile Config's rule: {@code parley.sign-in.days} is {@code PARLEY_SIGN_IN_DAYS}. */
    public String variable() {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** The value where no server runs yet: the system property, else the environment variable, else the default. */
    public String read(Function<String, @Nullable String> properties, Map<String, String> environment) {
        String property = properties.apply(key);
        return property != null ? property : environment.getOrDefault(variable(), fallback);
    }

    /** The environment's PARLEY_ variables that are no setting: most likely misspelt. */
    public static List<String> unknown(Map<String, String> environment) {
        Set<String> known = Arrays.stream(values()).map(Setting::variable).collect(Collectors.toSet());
        return environment.keySet().stream()
                .filter(name -> name.startsWith("PARLEY_") && !known.contains(name))
                .sorted()
                .toList();
    }
}
