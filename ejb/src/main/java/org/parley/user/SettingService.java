package org.parley.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.parley.audit.AuditService;
import org.parley.audit.NewAuditEntry;
import org.parley.system.Choice;
import org.parley.system.Choices;
import org.parley.system.InvalidValueException;
import org.parley.system.Settings;
import org.parley.system.Transactions;

/** The settings that administrators choose for everybody. Every method is refused to everybody else. */
@ApplicationScoped
public class SettingService {
    @Inject
    Transactions transactions;

    @Inject
    Settings settings;

    @Inject
    Choices choices;

    @Inject
    AuditService audit;

    /** All of them, in their own order. */
    public List<SettingView> all(long administratorId) {
        return transactions.get(em -> {
            UserService.requireAdministrator(em, administratorId);
            return Arrays.stream(Choice.values())
                    .map(each -> new SettingView(
                            each, settings.number(each), Choices.stored(em, each), settings.isFixed(each.setting())))
                    .toList();
        });
    }

    /**
     * Chooses a value, effective at once.
     *
     * @param text a number; empty takes the choice back
     * @throws InvalidValueException naming the key when it is no number within its bounds, or fixed by the operator
     */
    public void choose(long administratorId, Choice choice, String text) {
        String key = choice.setting().key();
        transactions.run(em -> {
            UserService.requireAdministrator(em, administratorId);
            if (settings.isFixed(choice.setting())) {
                throw new InvalidValueException(key, key + " is fixed by the operator");
            }
            Long number = text.isBlank() ? null : (Long) choice.number(text);
            Long before = Choices.stored(em, choice);
            if (!Objects.equals(before, number)) {
                Choices.store(em, choice, number);
                audit.record(
                        NewAuditEntry.by(administratorId, "setting.changed").changed(key, before, number));
            }
        });
        choices.load();
    }
}
