package org.parley.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.parley.audit.AuditService;
import org.parley.audit.NewAuditEntry;
import org.parley.system.InvalidValueException;
import org.parley.system.Transactions;

/**
 * Lets whoever can read the start's output into an empty Parley: by a link that is good for {@link #VALID_FOR} and for
 * one person. A restart makes a new link.
 */
@ApplicationScoped
public class FirstAdministrator {
    public static final Duration VALID_FOR = Duration.ofMinutes(10);

    @Inject
    Transactions transactions;

    @Inject
    UserService users;

    @Inject
    AuditService audit;

    LongSupplier clock = System::currentTimeMillis;

    private volatile @Nullable Key key;

    /** A new link's key where there is nobody yet; the one before is void. */
    public Optional<String> invite() {
        if (users.count() > 0) {
            return Optional.empty();
        }
        String token = Token.random();
        key = new Key(Token.hash(token), clock.getAsLong() + VALID_FOR.toMillis());
        return Optional.of(token);
    }

    /** Whether the link is still good. */
    public boolean opens(@Nullable String token) {
        Key current = key;
        return token != null && current != null && current.opensWith(token, clock.getAsLong());
    }

    /**
     * Creates the first administrator.
     *
     * @throws AlreadyFoundedException when the link is wrong or over, or somebody was quicker
     * @throws InvalidValueException naming the field out of its bounds
     */
    public PersonView create(@Nullable String token, NewUser newUser) {
        if (!opens(token)) {
            throw new AlreadyFoundedException();
        }
        User user = users.user(
                new NewUser(newUser.userName(), newUser.displayName(), newUser.password(), true, newUser.card()));
        transactions.run(em -> {
            if (!new UserRepository(em).found(List.of(user))) {
                throw new AlreadyFoundedException();
            }
            audit.record(UserService.created(NewAuditEntry.bySomebody("user.created"), user));
        });
        key = null;
        users.announce(user.id());
        return PersonView.of(user);
    }

    private record Key(String hash, long until) {
        boolean opensWith(String token, long at) {
            byte[] tried = Token.hash(token).getBytes(StandardCharsets.US_ASCII);
            return at < until && MessageDigest.isEqual(tried, hash.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
