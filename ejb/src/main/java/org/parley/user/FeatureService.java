package org.parley.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.audit.AuditService;
import org.parley.audit.NewAuditEntry;
import org.parley.system.AdministratorSetting;
import org.parley.system.Transactions;

/** What administrators switch on and off for everybody, and who may be a consultant. Effective at once. */
@ApplicationScoped
public class FeatureService {
    private static final String API = "api";
    private static final int STEP = 100;

    @Inject
    Transactions transactions;

    @Inject
    UserService users;

    @Inject
    Event<StatusChoicesChanged> changed;

    @Inject
    AuditService audit;

    /** Null until it is asked for the first time. */
    private volatile @Nullable Boolean api;

    /** Whether the API feature is on: what partner websites use, and with it the consultants' statuses. */
    public boolean isApiOn() {
        Boolean known = api;
        return known == null ? load() : known;
    }

    private synchronized boolean load() {
        boolean stored = transactions.get(FeatureService::storedApi);
        api = stored;
        return stored;
    }

    /**
     * Switches the API feature. Off ends the consultants' statuses: they become Online.
     *
     * @throws NotAdministratorException when the caller is no active administrator
     */
    public synchronized void switchApi(long administratorId, boolean on) {
        boolean changes = transactions.get(em -> {
            UserService.requireAdministrator(em, administratorId);
            boolean switched = switchApi(em, on);
            if (switched) {
                audit.record(
                        NewAuditEntry.by(administratorId, "setting.changed").changed(API, !on, on));
            }
            return switched;
        });
        api = on;
        if (changes) {
            tellConsultants();
        }
    }

    /** Says for which duties somebody may be a consultant. A status that he may not have any more becomes Online. */
    public void enable(long administratorId, long userId, boolean livechat, boolean callback) {
        transactions.run(em -> {
            UserService.requireAdministrator(em, administratorId);
            User user = new UserRepository(em).lock(userId);
            if (user == null) {
                throw new UserNotFoundException();
            }
            NewAuditEntry entry = NewAuditEntry.by(administratorId, "user.edited")
                    .of("user", userId)
                    .changed("livechat", user.livechat(), livechat)
                    .changed("callback", user.callback(), callback);
            if (!entry.changes().isEmpty()) {
                audit.record(entry);
            }
            user.enable(livechat, callback);
        });
        users.announce(userId);
        changed.fire(new StatusChoicesChanged(List.of(userId)));
    }

    /** In a transaction of the caller's; whether it was the other way before. */
    static boolean switchApi(EntityManager em, boolean on) {
        boolean before = storedApi(em);
        AdministratorSetting stored = em.find(AdministratorSetting.class, API);
        if (stored == null) {
            em.persist(new AdministratorSetting(API, Boolean.toString(on)));
        } else {
            stored.choose(Boolean.toString(on));
        }
        return before != on;
    }

    private static boolean storedApi(EntityManager em) {
        AdministratorSetting stored = em.find(AdministratorSetting.class, API);
        return stored != null && Boolean.parseBoolean(stored.setting());
    }

    private void tellConsultants() {
        long after = 0;
        List<Long> ids = consultants(after);
        while (!ids.isEmpty()) {
            changed.fire(new StatusChoicesChanged(ids));
            after = ids.get(ids.size() - 1);
            ids = consultants(after);
        }
    }

    private List<Long> consultants(long after) {
        return transactions.get(em -> new UserRepository(em).consultants(after, STEP));
    }
}
