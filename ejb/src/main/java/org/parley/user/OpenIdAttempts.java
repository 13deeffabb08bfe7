package org.parley.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.parley.system.Transactions;

/** Who is on the way to the OpenID provider and back. */
@ApplicationScoped
public class OpenIdAttempts {
    /** Long enough to find a telephone with the second factor. */
    public static final Duration VALID_FOR = Duration.ofMinutes(10);

    private static final int ROWS_A_STEP = 500;

    @Inject
    Transactions transactions;

    @Inject
    SignInThrottle throttle;

    LongSupplier clock = System::currentTimeMillis;

    /**
     * Begins one.
     *
     * @param returnPath the page that was wanted, at most {@link OpenIdAttempt#RETURN_PATH_MAX} units
     * @param address the client's
     * @throws SignInDelayedException after too many from this address that led to nothing
     */
    public OpenIdSecret begin(String returnPath, String address) {
        throttle.admit(address);
        OpenIdSecret secret = new OpenIdSecret(Token.random());
        long until = clock.getAsLong() + VALID_FOR.toMillis();
        transactions.run(em ->
                new OpenIdAttemptRepository(em).add(new OpenIdAttempt(Token.hash(secret.token()), returnPath, until)));
        return secret;
    }

    /** Ends one, whatever comes of it, and answers its return path: nothing for one that is unknown, over or taken. */
    public Optional<String> take(@Nullable String token) {
        if (token == null || !Token.wellFormed(token)) {
            return Optional.empty();
        }
        long now = clock.getAsLong();
        OpenIdAttempt attempt = transactions.get(em -> new OpenIdAttemptRepository(em).take(Token.hash(token)));
        return Optional.ofNullable(attempt).filter(taken -> taken.good(now)).map(OpenIdAttempt::returnPath);
    }

    /** It led to a sign-in, and counts no more. */
    public void succeeded(String address) {
        throttle.succeeded(address);
    }

    /** Removes what is over. */
    void sweep() {
        long now = clock.getAsLong();
        int swept;
        do {
            swept = transactions.get(em -> new OpenIdAttemptRepository(em).sweep(now, ROWS_A_STEP));
        } while (swept == ROWS_A_STEP);
    }
}
