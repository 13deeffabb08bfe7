package org.parley.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.parley.system.Transactions;

/** Tells of sign-ins whose time is over, so that their sockets close, and removes long ended ones. */
@ApplicationScoped
public class SignInExpiry {
    /** Ended sign-ins are kept for a while, so that a person can be told where he was signed in. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final int ROWS_A_STEP = 500;

    @Inject
    Transactions transactions;

    @Inject
    Event<SignInEnded> ended;

    LongSupplier clock = System::currentTimeMillis;

    private long toldUntil = System.currentTimeMillis();

    /** Fires {@link SignInEnded} once for each that expired since the last call. */
    synchronized void tell() {
        long from = toldUntil;
        long now = clock.getAsLong();
        List<SignInEnded> events = transactions.get(em -> new SignInRepository(em)
                .expired(from, now).stream()
                        .map(row -> new SignInEnded(row.id(), row.userId()))
                        .toList());
        toldUntil = now;
        events.forEach(ended::fire);
    }

    /** Removes what ended {@value #ROWS_A_STEP} rows at a time. */
    void sweep() {
        long before = clock.getAsLong() - KEPT.toMillis();
        int swept;
        do {
            swept = transactions.get(em -> new SignInRepository(em).sweep(before, ROWS_A_STEP));
        } while (swept == ROWS_A_STEP);
    }
}
