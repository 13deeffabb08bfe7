package org.parley.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.system.InvalidValueException;
import org.parley.system.Transactions;

/** What each person has chosen for himself; the scripts give names and settings their meaning. */
@ApplicationScoped
public class PreferenceService {
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
     * @throws InvalidValueException when name or setting is out of its bounds (see {@link Preference})
     * @throws TooManyPreferencesException when the person has {@value #PREFERENCES_MAX} others
     * @throws UserNotFoundException when there is no such person
     */
    public void choose(long userId, String name, String setting) {
        Preference wanted = new Preference(userId, name, setting);
        transactions.run(em -> {
            if (!change(em, userId, wanted)) {
                addOrChange(em, userId, wanted);
            }
        });
        changed.fire(new PreferenceChanged(userId, name, setting));
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
