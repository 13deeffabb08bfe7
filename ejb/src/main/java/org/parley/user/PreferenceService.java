package org.parley.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.system.InvalidValueException;
import org.parley.system.Transactions;

/**
 * What each person has chosen for himself. The scripts give names and settings their meaning, but for the few that the
 * server reads too, or that would be wrong in every browser: those are checked.
 */
@ApplicationScoped
public class PreferenceService {
    /** The language of the pages: one of {@link #LANGUAGES}. */
    public static final String LANGUAGE = "language";

    /** {@code browser} follows what each browser wants. */
    public static final List<String> LANGUAGES = List.of("browser", "en", "pl");

    /** How the pages look: one of {@link #THEMES}. */
    public static final String THEME = "theme";

    /** {@code system} follows what each machine wants. */
    public static final List<String> THEMES = List.of("system", "light", "dark");

    /** When nothing sounds: as {@link QuietHours#setting} writes it. */
    public static final String QUIET_HOURS = "quietHours";

    /** Names a person: windows are remembered per conversation, so it is some. */
    static final int PREFERENCES_MAX = 500;

    @Inject
    Transactions transactions;

    @Inject
    Event<PreferenceChanged> changed;

    /** All of a person's, by name. */
    public Map<String, String> of(long userId) {
        return transactions.get(em -> {
            Map<String, String> preferences = new LinkedHashMap<>();
            new PreferenceRepository(em).of(userId).forEach(each -> preferences.put(each.name(), each.setting()));
            return preferences;
        });
    }

    /**
     * Stores a choice.
     *
     * @throws InvalidValueException when name or setting is out of its bounds (see {@link Preference}), or naming the
     *     preference when it has no such setting
     * @throws TooManyPreferencesException when the person has {@value #PREFERENCES_MAX} others
     * @throws UserNotFoundException when there is no such person
     */
    public void choose(long userId, String name, String setting) {
        Preference wanted = new Preference(userId, name, setting);
        check(name, setting);
        transactions.run(em -> {
            if (!change(em, userId, wanted)) {
                addOrChange(em, userId, wanted);
            }
        });
        changed.fire(new PreferenceChanged(userId, name, setting));
    }

    private static void check(String name, String setting) {
        switch (name) {
            case LANGUAGE -> check(name, setting, LANGUAGES);
            case THEME -> check(name, setting, THEMES);
            case QUIET_HOURS -> QuietHours.of(setting);
            default -> {
                // The scripts' own.
            }
        }
    }

    private static void check(String name, String setting, List<String> settings) {
        if (!settings.contains(setting)) {
            throw new InvalidValueException(name, name + " must be one of " + String.join(", ", settings));
        }
    }

    private static boolean change(EntityManager em, long userId, Preference wanted) {
        Preference stored = new PreferenceRepository(em).find(userId, wanted.name());
        if (stored != null) {
            stored.choose(wanted.setting());
        }
        return stored != null;
    }

    /** The person's row is locked, so that two tabs with the same new name, or with the last free place, take turns. */
    private static void addOrChange(EntityManager em, long userId, Preference wanted) {
        if (new UserRepository(em).lock(userId) == null) {
            throw new UserNotFoundException();
        }
        PreferenceRepository preferences = new PreferenceRepository(em);
        if (change(em, userId, wanted)) {
            return;
        }
        if (preferences.count(userId) >= PREFERENCES_MAX) {
            throw new TooManyPreferencesException();
        }
        preferences.add(wanted);
    }
}
