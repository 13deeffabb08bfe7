package org.parley.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.Map;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What the administrators chose, as it is stored; {@link Settings} knows it without asking. */
@ApplicationScoped
public class Choices {
    private static final Logger LOG = Logger.getLogger(Choices.class.getName());

    @Inject
    Transactions transactions;

    @Inject
    Settings settings;

    /** Reads what is stored; {@link Watch} calls it every few seconds, so that another node's change holds here too. */
    public void load() {
        Map<Setting, Long> chosen = new EnumMap<>(Setting.class);
        transactions.run(em -> {
            for (Choice each : Choice.values()) {
                Long number = stored(em, each);
                if (number != null) {
                    chosen.put(each.setting(), number);
                }
            }
        });
        settings.choose(chosen);
    }

    /** In a transaction of the caller's; null where nothing, or nothing that this program takes, is stored. */
    public static @Nullable Long stored(EntityManager em, Choice choice) {
        AdministratorSetting stored =
                em.find(AdministratorSetting.class, choice.setting().key());
        try {
            return stored == null ? null : (Long) choice.number(stored.setting());
        } catch (InvalidValueException e) {
            LOG.warning(() -> "What was chosen is left aside: " + e.getMessage());
            return null;
        }
    }

    /** In a transaction of the caller's; null takes the choice back. */
    public static void store(EntityManager em, Choice choice, @Nullable Long number) {
        String name = choice.setting().key();
        AdministratorSetting stored = em.find(AdministratorSetting.class, name);
        if (number == null) {
            if (stored != null) {
                em.remove(stored);
            }
        } else if (stored == null) {
            em.persist(new AdministratorSetting(name, number.toString()));
        } else {
            stored.choose(number.toString());
        }
    }
}
