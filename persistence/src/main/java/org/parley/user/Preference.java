package org.parley.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.system.InvalidValueException;

/** One choice of one person. Its setting belongs to the scripts that read it: the server only bounds it. */
@Entity
@IdClass(Preference.Key.class)
@Table(name = "preference")
public class Preference {
    public static final int NAME_MAX = 60;
    public static final int SETTING_MAX = 2_000;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:-]{1," + NAME_MAX + "}");
    /** PostgreSQL stores no NUL, and half a surrogate pair is no text on either database. */
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");

    @Id
    @Column(name = "user_id")
    private long userId;

    @Id
    @Column(length = NAME_MAX)
    private String name;

    @Column(nullable = false, length = SETTING_MAX)
    private String setting;

    /** For JPA. */
    protected Preference() {}

    /** @throws InvalidValueException when name or setting is out of its bounds */
    public Preference(long userId, String name, String setting) {
        if (!NAME.matcher(name).matches()) {
            throw new InvalidValueException("name", "name must be 1 to " + NAME_MAX + " of A-Z a-z 0-9 . _ : -");
        }
        this.userId = userId;
        this.name = name;
        this.setting = checked(setting);
    }

    public void choose(String choice) {
        this.setting = checked(choice);
    }

    public String name() {
        return name;
    }

    public String setting() {
        return setting;
    }

    private static String checked(String setting) {
        if (setting.length() > SETTING_MAX || UNSTORABLE.matcher(setting).find()) {
            throw new InvalidValueException(
                    "setting", "setting must be text of at most " + SETTING_MAX + " characters");
        }
        return setting;
    }

    /** Whose choice, and which. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1;

        private long userId;
        private @Nullable String name;

        /** For JPA. */
        public Key() {}

        public Key(long userId, String name) {
            this.userId = userId;
            this.name = name;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.userId == userId && Objects.equals(key.name, name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(userId, name);
        }
    }
}
