package org.parley.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.system.InvalidValueException;
import org.parley.system.Transactions;

/** When others saw people active last. It stands still while somebody is hidden: who calls {@link #seen} sees to that. */
@ApplicationScoped
public class LastActive {
    /** People that may be asked for at once. */
    public static final int ASKED_MAX = 200;

    private static final int STEP = 100;

    @Inject
    Transactions transactions;

    /**
     * When others saw these people last, those whom they saw at all.
     *
     * @return milliseconds since 1970 by id
     * @throws InvalidValueException for more than {@value #ASKED_MAX} ids
     */
    public Map<Long, Long> of(List<Long> userIds) {
        if (userIds.size() > ASKED_MAX) {
            throw new InvalidValueException(
                    "participantIds", "At most " + ASKED_MAX + " people are asked for at once.");
        }
        Map<Long, Long> times = new HashMap<>();
        for (UserStatus each : transactions.get(em -> new StatusRepository(em).ofIds(userIds))) {
            Long at = each.lastActiveAt();
            if (at != null) {
                times.put(each.userId(), at);
            }
        }
        return times;
    }

    /**
     * Stores when others saw people last, in short transactions; an earlier time than the stored one changes nothing.
     *
     * @param times milliseconds since 1970 by id
     */
    public void seen(Map<Long, Long> times) {
        List<Long> ids = times.keySet().stream().sorted().toList();
        for (int from = 0; from < ids.size(); from += STEP) {
            List<Long> step = ids.subList(from, Math.min(ids.size(), from + STEP));
            transactions.run(em -> {
                StatusRepository repository = new StatusRepository(em);
                repository.ofIds(step); // one query for all of them
                step.forEach(id -> repository.existing(id).activeAt(times.getOrDefault(id, 0L)));
            });
        }
    }
}
