package org.parley.user;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.parley.audit.AuditService;
import org.parley.audit.NewAuditEntry;
import org.parley.system.InvalidValueException;
import org.parley.system.Settings;
import org.parley.system.Transactions;

/** Signs people in and out. A sign-in is a row, so it survives the server and can be ended from anywhere. */
@ApplicationScoped
public class SignInService {
    /** Sign-ins kept in memory (some 200 bytes each). */
    private static final int CACHED_MAX = 50_000;

    private static final String SIGN_IN = "sign-in";

    /** How long another node's revocation may go unnoticed here. */
    private static final Duration CACHED_FOR = Duration.ofMinutes(1);

    @Inject
    Transactions transactions;

    @Inject
    Settings settings;

    @Inject
    Passwords passwords;

    @Inject
    SignInThrottle throttle;

    @Inject
    SignInUse use;

    @Inject
    Event<SignInEnded> ended;

    @Inject
    AuditService audit;

    LongSupplier clock = System::currentTimeMillis;

    private final Cache<String, SignedIn> byTokenHash = Caffeine.newBuilder()
            .maximumSize(CACHED_MAX)
            .expireAfterWrite(CACHED_FOR)
            .build();

    /**
     * Checks a password and makes a sign-in.
     *
     * @param device what the browser calls itself
     * @param address the client's
     * @throws SignInRefusedException when user name or password is wrong, or the person deactivated
     * @throws SignInDelayedException after too many wrong ones
     * @throws SignInBusyException when too many passwords are being checked
     */
    public NewSignIn signIn(String userName, String password, String device, String address) {
        String folded = folded(userName);
        String account = folded == null ? "" : folded;
        throttle.admit(account, address);
        Optional<Candidate> candidate = folded == null ? Optional.empty() : candidate(folded);
        String hash = candidate.map(Candidate::passwordHash).orElse(null);
        // Always hashed, for nobody and for deactivated people too: time must not tell who is there.
        boolean right = verify(account, address, password, hash);
        if (!right || candidate.isEmpty() || !candidate.get().active()) {
            throw new SignInRefusedException();
        }
        throttle.succeeded(account, address);
        String verified = rehash(candidate.get(), password);
        return create(candidate.get().userId(), verified, device, address);
    }

    /** Signs a person in whose identity was proven otherwise. */
    public NewSignIn create(long userId, String device, String address) {
        return create(userId, null, device, address);
    }

    /** @param verified the hash that was looked at: when it is another one by now, the password is not right any more */
    private NewSignIn create(long userId, @Nullable String verified, String device, String address) {
        String token = Token.random();
        long now = clock.getAsLong();
        long lifetime = Duration.ofDays(settings.signInDays()).toMillis();
        SignedIn signedIn = transactions.get(em -> {
            // Locked, so that somebody who is deactivated meanwhile keeps no sign-in behind.
            User user = new UserRepository(em).lockActive(userId);
            if (user == null || (verified != null && !verified.equals(user.passwordHash()))) {
                throw new SignInRefusedException();
            }
            SignIn row =
                    new SignInRepository(em).add(new SignIn(userId, Token.hash(token), device, address, now, lifetime));
            audit.record(NewAuditEntry.by(userId, "sign-in.created").of(SIGN_IN, row.id()));
            return view(row, user);
        });
        return new NewSignIn(token, signedIn);
    }

    /**
     * Replaces one's password and ends all one's sign-ins but the one that does it.
     *
     * @param signInId the one that stays
     * @param address the client's: wrong ones count as at the sign-in
     * @throws WrongPasswordException when that is wrong
     * @throws SignInDelayedException after too many wrong ones
     * @throws SignInBusyException when too many passwords are being checked
     * @throws InvalidValueException naming {@code password} when the new one breaks a rule
     */
    public void changePassword(long userId, long signInId, NewPassword password, String address) {
        Account account = account(userId);
        throttle.admit(account.userName(), address);
        if (!verify(account.userName(), address, password.current(), account.passwordHash())) {
            throw new WrongPasswordException();
        }
        throttle.succeeded(account.userName(), address);
        String hash = passwords.hash(password.wanted(), account.userName());
        long now = clock.getAsLong();
        end(transactions.get(em -> {
            User user = new UserRepository(em).lockActive(userId);
            if (user == null || !user.passwordHash().equals(account.passwordHash())) {
                throw new WrongPasswordException();
            }
            user.changePasswordHash(hash);
            audit.record(NewAuditEntry.by(userId, "user.password-changed")
                    .of("user", userId)
                    .touched("password"));
            return revoked(new SignInRepository(em)
                    .goodOf(userId, now).stream()
                            .filter(row -> row.id() != signInId)
                            .toList());
        }));
    }

    /** Who is signed in by this token: nobody when it is unknown, revoked or expired, or the person deactivated. */
    public Optional<SignedIn> find(@Nullable String token) {
        if (token == null || !Token.wellFormed(token)) {
            return Optional.empty();
        }
        SignedIn signedIn = byTokenHash.get(Token.hash(token), this::load);
        long now = clock.getAsLong();
        if (signedIn == null || signedIn.expiresAt() <= now) {
            return Optional.empty();
        }
        use.note(signedIn.signInId(), now);
        return Optional.of(signedIn);
    }

    /** Ends one sign-in; one that has ended already stays as it is and fires nothing. */
    public void revoke(long signInId) {
        end(transactions.get(em -> {
            SignIn row = new SignInRepository(em).find(signInId);
            List<SignIn> revoked = revoked(row == null ? List.of() : List.of(row));
            revoked.forEach(each -> audit.record(
                    NewAuditEntry.by(each.userId(), "sign-in.ended").of(SIGN_IN, each.id())));
            return revoked;
        }));
    }

    /**
     * Signs a person out everywhere.
     *
     * @param actorId who wants it: an administrator, or the person
     */
    public void revokeAll(long actorId, long userId) {
        long now = clock.getAsLong();
        end(transactions.get(em -> {
            List<SignIn> revoked = revoked(new SignInRepository(em).goodOf(userId, now));
            if (!revoked.isEmpty()) {
                audit.record(NewAuditEntry.by(actorId, "user.signed-out")
                        .of("user", userId)
                        .changed("signIns", revoked.size(), 0));
            }
            return revoked;
        }));
    }

    /** Looks a person's sign-ins up again: what they say of him has changed. */
    void renew(long userId) {
        byTokenHash.asMap().values().removeIf(signedIn -> signedIn.userId() == userId);
    }

    private List<SignIn> revoked(List<SignIn> rows) {
        long now = clock.getAsLong();
        List<SignIn> good = rows.stream().filter(row -> row.good(now)).toList();
        good.forEach(row -> row.revoke(now));
        return good;
    }

    /** Forgets, then tells: who hears of it must not find it in the cache. */
    private void end(List<SignIn> rows) {
        // Computing nothing waits for one who is just loading the row as it was; plain invalidation need not.
        rows.forEach(row -> byTokenHash.asMap().compute(row.tokenHash(), (key, cached) -> null));
        rows.forEach(row -> ended.fire(new SignInEnded(row.id(), row.userId())));
    }

    private boolean verify(String account, String address, String password, @Nullable String hash) {
        try {
            return passwords.verify(password, hash);
        } catch (SignInBusyException e) {
            throttle.withdraw(account, address);
            throw e;
        }
    }

    private static @Nullable String folded(String userName) {
        try {
            return User.foldUserName(userName);
        } catch (InvalidValueException e) {
            // No account can have it, and the answer must be that of any unknown name.
            return null;
        }
    }

    private Optional<Candidate> candidate(String folded) {
        return transactions.get(em -> Optional.ofNullable(new UserRepository(em).findByUserName(folded))
                .map(user -> new Candidate(user.id(), user.passwordHash(), user.active())));
    }

    private Account account(long userId) {
        return transactions.get(em -> {
            User user = new UserRepository(em).find(userId);
            if (user == null) {
                throw new UserNotFoundException();
            }
            return new Account(user.userName(), user.passwordHash());
        });
    }

    /** More work than when it was stored: now is the only time that the password is here. Returns the hash that stands. */
    private String rehash(Candidate candidate, String password) {
        if (!passwords.outgrown(candidate.passwordHash())) {
            return candidate.passwordHash();
        }
        String hash = passwords.rehash(password);
        return transactions.get(em -> {
            User user = new UserRepository(em).lock(candidate.userId());
            if (user == null || !user.passwordHash().equals(candidate.passwordHash())) {
                return candidate.passwordHash();
            }
            user.changePasswordHash(hash);
            return hash;
        });
    }

    private @Nullable SignedIn load(String tokenHash) {
        long now = clock.getAsLong();
        Optional<SignedIn> found = transactions.get(em -> {
            SignIn row = new SignInRepository(em).findByTokenHash(tokenHash);
            if (row == null || !row.good(now)) {
                return Optional.empty();
            }
            User user = new UserRepository(em).find(row.userId());
            return user == null || !user.active() ? Optional.empty() : Optional.of(view(row, user));
        });
        return found.orElse(null);
    }

    private static SignedIn view(SignIn row, User user) {
        return new SignedIn(row.id(), user.id(), user.administrator(), row.expiresAt());
    }

    private record Account(String userName, String passwordHash) {}

    private record Candidate(long userId, String passwordHash, boolean active) {}
}
