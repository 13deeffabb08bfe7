package org.parley.user;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes guessing slow and locks nobody out: after some wrong passwords each further one must wait, twice as long each
 * time up to a bound. It counts for an account at an address, for an account, and for an address; the latter two
 * generously, as a company may stand behind one address. Who has signed in from an address before is held up there only
 * by his own wrong passwords, so that a stranger's guessing does not keep the owner out.
 */
@ApplicationScoped
public class SignInThrottle {
    static final int FREE_OF_BOTH = 4;
    static final int FREE_OF_ACCOUNT = 20;
    static final int FREE_OF_ADDRESS = 100;

    static final Duration DELAY_MAX = Duration.ofSeconds(60);
    private static final Duration FIRST_DELAY = Duration.ofSeconds(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final Duration KNOWN_FOR = Duration.ofDays(30);

    /** Entries a table, so that made-up names and addresses cannot fill the memory (some 10 MB). */
    private static final int ENTRIES_MAX = 50_000;

    private final LongSupplier clock;
    private final Cache<String, Tries> both = table(FORGOTTEN_AFTER);
    private final Cache<String, Tries> accounts = table(FORGOTTEN_AFTER);
    private final Cache<String, Tries> addresses = table(FORGOTTEN_AFTER);
    private final Cache<String, Boolean> known = table(KNOWN_FOR);

    public SignInThrottle() {
        this(System::currentTimeMillis);
    }

    SignInThrottle(LongSupplier clock) {
        this.clock = clock;
    }

    /**
     * Admits a try and counts it as a wrong one until {@link #succeeded} takes that back, so that many at once gain
     * nothing.
     *
     * @throws SignInDelayedException when it comes too early; it is not counted then
     */
    public void admit(String account, String address) {
        String pair = pair(account, address);
        long now = clock.getAsLong();
        boolean owner = known.getIfPresent(pair) != null;
        long until = until(both, pair);
        if (!owner) {
            until = Math.max(until, Math.max(until(accounts, account), until(addresses, address)));
        }
        if (until > now) {
            throw new SignInDelayedException(Duration.ofMillis(until - now));
        }
        count(both, pair, FREE_OF_BOTH, now);
        if (!owner) {
            count(accounts, account, FREE_OF_ACCOUNT, now);
            count(addresses, address, FREE_OF_ADDRESS, now);
        }
    }

    /**
     * Admits a try of nobody known yet: only the address can count.
     *
     * @throws SignInDelayedException when it comes too early; it is not counted then
     */
    public void admit(String address) {
        long now = clock.getAsLong();
        long until = until(addresses, address);
        if (until > now) {
            throw new SignInDelayedException(Duration.ofMillis(until - now));
        }
        count(addresses, address, FREE_OF_ADDRESS, now);
    }

    /** The try of {@link #admit(String)} was right. */
    public void succeeded(String address) {
        addresses.asMap().computeIfPresent(address, (key, tries) -> tries.oneLess());
    }

    /** The try was right. */
    public void succeeded(String account, String address) {
        String pair = pair(account, address);
        both.invalidate(pair);
        if (known.getIfPresent(pair) == null) {
            addresses.asMap().computeIfPresent(address, (key, tries) -> tries.oneLess());
            accounts.asMap().computeIfPresent(account, (key, tries) -> tries.oneLess());
        }
        known.put(pair, true);
    }

    /** The try was not looked at. */
    public void withdraw(String account, String address) {
        both.asMap().computeIfPresent(pair(account, address), (key, tries) -> tries.oneLess());
        addresses.asMap().computeIfPresent(address, (key, tries) -> tries.oneLess());
        accounts.asMap().computeIfPresent(account, (key, tries) -> tries.oneLess());
    }

    private static long until(Cache<String, Tries> table, String key) {
        Tries tries = table.getIfPresent(key);
        return tries == null ? 0 : tries.until();
    }

    private static void count(Cache<String, Tries> table, String key, int free, long now) {
        table.asMap().compute(key, (k, tries) -> Tries.oneMore(tries, free, now));
    }

    private static String pair(String account, String address) {
        return account + " " + address;
    }

    private static <V> Cache<String, V> table(Duration kept) {
        return Caffeine.newBuilder()
                .maximumSize(ENTRIES_MAX)
                .expireAfterWrite(kept)
                .build();
    }

    /** How often, and until when the next one waits (milliseconds since 1970). */
    private record Tries(int number, long until) {
        static Tries oneMore(@Nullable Tries before, int free, long now) {
            int number = before == null ? 1 : before.number + 1;
            long delay = delay(number - free);
            // Not "until now": for a try that read the clock a moment earlier that would be too early.
            return new Tries(number, delay == 0 ? 0 : now + delay);
        }

        Tries oneLess() {
            return new Tries(Math.max(0, number - 1), 0);
        }

        private static long delay(int excess) {
            return excess <= 0 ? 0 : Math.min(DELAY_MAX.toMillis(), FIRST_DELAY.toMillis() << Math.min(excess - 1, 30));
        }
    }
}
