package org.parley.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.system.Transactions;

/** Remembers when sign-ins were used and writes it behind: no request waits for that, and each row is written rarely. */
@ApplicationScoped
public class SignInUse {
    /** Above this many between two writes the rest goes unwritten: it is only shown. */
    private static final int NOTED_MAX = 100_000;

    private static final int ROWS_A_TRANSACTION = 500;

    @Inject
    Transactions transactions;

    private final Map<Long, Long> noted = new ConcurrentHashMap<>();

    void note(long signInId, long at) {
        if (noted.size() < NOTED_MAX || noted.containsKey(signInId)) {
            noted.merge(signInId, at, Math::max);
        }
    }

    /** Writes what was noted; {@link SignInTimer} calls it every few minutes. */
    void write() {
        List<Long> ids = List.copyOf(noted.keySet());
        for (int from = 0; from < ids.size(); from += ROWS_A_TRANSACTION) {
            write(ids.subList(from, Math.min(ids.size(), from + ROWS_A_TRANSACTION)));
        }
    }

    private void write(List<Long> ids) {
        transactions.run(em -> {
            SignInRepository signIns = new SignInRepository(em);
            for (Long id : ids) {
                Long at = noted.remove(id);
                if (at != null) {
                    signIns.use(id, at);
                }
            }
        });
    }
}
