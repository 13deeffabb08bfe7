package org.parley.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.parley.audit.AuditService;
import org.parley.audit.NewAuditEntry;
import org.parley.system.InvalidValueException;
import org.parley.system.Transactions;

/**
 * Links by which people set their password without one: made for them by an administrator, good for {@link #VALID_FOR} and
 * once. Whoever has the link sets the password and is not signed in by it.
 */
@ApplicationScoped
public class PasswordLinks {
    public static final Duration VALID_FOR = Duration.ofHours(24);

    @Inject
    Transactions transactions;

    @Inject
    Passwords passwords;

    @Inject
    SignInService signIns;

    @Inject
    AuditService audit;

    LongSupplier clock = System::currentTimeMillis;

    /** Stores a link and returns its secret, in a transaction of the caller's, who holds the person's lock. */
    String make(EntityManager em, long userId, Duration validFor) {
        String token = Token.random();
        long until = clock.getAsLong() + validFor.toMillis();
        new PasswordLinkRepository(em).put(new PasswordLink(userId, Token.hash(token), until));
        return token;
    }

    /** Whose link it is: his user name, or null when the link opens nothing. */
    public @Nullable String opens(@Nullable String token) {
        if (token == null || !Token.wellFormed(token)) {
            return null;
        }
        return transactions.get(em -> {
            PasswordLink link = link(em, token);
            User owner = link == null ? null : new UserRepository(em).find(link.userId());
            return owner == null || !owner.active() ? null : owner.userName();
        });
    }

    /**
     * Sets the password of the link's owner, ends the link and all his sign-ins.
     *
     * @throws PasswordLinkOverException when the link opens nothing
     * @throws InvalidValueException naming {@code password}; the link stays good then
     * @throws SignInBusyException when too many passwords are being hashed
     */
    public void setPassword(@Nullable String token, String password) {
        String userName = opens(token);
        if (token == null || userName == null) {
            throw new PasswordLinkOverException();
        }
        String hash = passwords.hash(password, userName);
        long userId = transactions.get(em -> {
            PasswordLink link = link(em, token);
            User owner = link == null ? null : new UserRepository(em).lockActive(link.userId());
            // The lock decides between two who use the link at once: the second takes away nothing.
            if (owner == null || !new PasswordLinkRepository(em).use(owner.id(), Token.hash(token))) {
                throw new PasswordLinkOverException();
            }
            owner.changePasswordHash(hash);
            audit.record(NewAuditEntry.by(owner.id(), "user.password-changed")
                    .of("user", owner.id())
                    .touched("password"));
            return owner.id();
        });
        signIns.revokeAll(userId, userId);
    }

    private @Nullable PasswordLink link(EntityManager em, String token) {
        PasswordLink link = new PasswordLinkRepository(em).findByTokenHash(Token.hash(token));
        return link == null || !link.good(clock.getAsLong()) ? null : link;
    }
}
