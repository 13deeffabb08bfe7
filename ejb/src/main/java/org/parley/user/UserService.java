package org.parley.user;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.parley.audit.AuditService;
import org.parley.audit.NewAuditEntry;
import org.parley.system.InvalidValueException;
import org.parley.system.Transactions;
import org.parley.system.UniqueViolation;

/** Accounts and the people behind them. */
@ApplicationScoped
public class UserService {
    /** People in a page of the roster. */
    public static final int PAGE = 500;

    public static final int FOUND_MAX = 50;
    public static final int QUERY_MAX = 100;

    private static final int WORDS_MAX = 8;

    /** People kept in memory (some 300 bytes each). */
    private static final int CACHED_MAX = 50_000;

    /** How long another node's change may go unnoticed here. */
    private static final Duration CACHED_FOR = Duration.ofSeconds(30);

    private static final String WHOLE = "roster";

    @Inject
    Transactions transactions;

    @Inject
    Passwords passwords;

    @Inject
    SignInService signIns;

    @Inject
    AuditService audit;

    @Inject
    Event<PersonChanged> changed;

    LongSupplier clock = System::currentTimeMillis;

    private final Cache<Long, PersonView> people = cache();
    private final Cache<String, Roster> roster = cache();
    /** By the roster's version: what was cached under another one nobody asks for any more. */
    private final Cache<Page, List<PersonView>> pages =
            Caffeine.newBuilder().maximumSize(CACHED_MAX / PAGE).build();

    /**
     * Creates an account.
     *
     * @param administratorId who wants it
     * @throws NotAdministratorException when that is no active administrator
     * @throws InvalidValueException naming the field out of its bounds, {@link UserNameTakenException} among them
     * @throws SignInBusyException when too many passwords are being hashed
     */
    public PersonView create(long administratorId, NewUser newUser) {
        transactions.run(em -> requireAdministrator(em, administratorId));
        User user = user(newUser);
        PersonView person = transactions.get(em -> {
            requireAdministrator(em, administratorId);
            PersonView added = add(em, user);
            audit.record(created(NewAuditEntry.by(administratorId, "user.created"), user));
            return added;
        });
        announce(person.id());
        return person;
    }

    /** Whether somebody is an active administrator now. */
    public boolean isAdministrator(long userId) {
        return transactions.get(em -> isAdministrator(em, userId));
    }

    /**
     * Ends a person's access and signs him out everywhere; his name stays in history.
     *
     * @throws NotAdministratorException when the caller is no active administrator
     * @throws OwnAccountException when he means himself
     * @throws UserNotFoundException when there is nobody with this id
     */
    public void deactivate(long administratorId, long userId) {
        transactions.run(em -> {
            User user = lockFor(em, administratorId, userId);
            if (userId == administratorId) {
                throw new OwnAccountException();
            }
            user.deactivate();
            new PasswordLinkRepository(em).remove(userId);
            audit.record(NewAuditEntry.by(administratorId, "user.deactivated").of("user", userId));
        });
        signIns.revokeAll(administratorId, userId);
        announce(userId);
    }

    /** Lets a deactivated person in again, with the password that he had. */
    public void activate(long administratorId, long userId) {
        transactions.run(em -> {
            lockFor(em, administratorId, userId).activate();
            audit.record(NewAuditEntry.by(administratorId, "user.activated").of("user", userId));
        });
        announce(userId);
    }

    /**
     * Gives oneself another name.
     *
     * @throws InvalidValueException when it is out of the bounds of {@link Participant}
     * @throws UserNotFoundException when there is no such active person
     */
    public PersonView rename(long userId, String displayName) {
        PersonView person = transactions.get(em -> {
            UserRepository users = new UserRepository(em);
            User user = users.lockActive(userId);
            if (user == null) {
                throw new UserNotFoundException();
            }
            users.rename(user, displayName);
            return PersonView.of(user);
        });
        announce(userId);
        return person;
    }

    /**
     * One person.
     *
     * @throws UserNotFoundException when there is nobody with this id
     */
    public PersonView person(long id) {
        PersonView person = people.get(id, this::load);
        if (person == null) {
            throw new UserNotFoundException();
        }
        return person;
    }

    /** Those of the given ids that exist, in the order of ids. */
    public List<PersonView> people(Collection<Long> ids) {
        return transactions.get(em -> views(new UserRepository(em).ofIds(ids)));
    }

    /**
     * The roster's next page: up to {@value #PAGE} people with an id above {@code after}, in the order of ids. Everybody who
     * comes without a roster begins with the same one, and in the morning all come at once.
     */
    public List<PersonView> page(long after) {
        return pages.get(
                new Page(roster(), after),
                page -> transactions.get(em -> views(new UserRepository(em).page(page.after(), PAGE))));
    }

    /**
     * Active people whose display or user name holds every word of the query, blind to case and diacritics: at most
     * {@value #FOUND_MAX}.
     *
     * @throws InvalidValueException when the query is empty or over {@value #QUERY_MAX} UTF-16 units
     */
    public List<PersonView> find(String query) {
        if (query.isBlank() || query.length() > QUERY_MAX) {
            throw new InvalidValueException("query", "query must have 1 to " + QUERY_MAX + " characters");
        }
        List<String> words = words(query);
        return words.isEmpty()
                ? List.of()
                : transactions.get(em -> views(new UserRepository(em).named(words, FOUND_MAX)));
    }

    /**
     * Active people by name, for a directory that is read page by page.
     *
     * @param query as in {@link #find}; blank for everybody
     * @param after the id of the person after whom the page begins, or 0
     * @throws InvalidValueException when the query is over {@value #QUERY_MAX} UTF-16 units
     */
    public List<PersonView> directory(String query, long after, int limit) {
        if (query.length() > QUERY_MAX) {
            throw new InvalidValueException("query", "query must have at most " + QUERY_MAX + " characters");
        }
        List<String> words = words(query);
        return transactions.get(em -> {
            UserRepository users = new UserRepository(em);
            return views(users.namedAfter(users.find(after), words, limit));
        });
    }

    /** How many accounts there are, deactivated ones included. */
    public long count() {
        return whole().count();
    }

    /**
     * A short text that differs whenever anybody is new or changed. Read it before the people it shall stand for: a
     * change in between then only costs a reload.
     */
    public String roster() {
        return whole().version();
    }

    /** An account as it will be stored, its password hashed: outside of any transaction, because that takes long. */
    User user(NewUser newUser) {
        User checked = user(newUser, "");
        return user(newUser, passwords.hash(newUser.password(), checked.userName()));
    }

    /** Forgets what was cached and tells the others. Call it after commit. */
    void announce(long id) {
        // Computing nothing waits for one who is just loading the rows as they were; plain invalidation need not.
        people.asMap().compute(id, (key, cached) -> null);
        roster.asMap().compute(WHOLE, (key, cached) -> null);
        changed.fire(new PersonChanged(id));
    }

    private User user(NewUser newUser, String passwordHash) {
        return new User(
                newUser.userName(),
                newUser.displayName(),
                passwordHash,
                newUser.administrator(),
                newUser.card(),
                clock.getAsLong());
    }

    static PersonView add(EntityManager em, User user) {
        try {
            new UserRepository(em).add(List.of(user));
        } catch (PersistenceException e) {
            if (UniqueViolation.causes(e)) {
                throw new UserNameTakenException();
            }
            throw e;
        }
        return PersonView.of(user);
    }

    /**
     * The account that an administrator is about to change, both locked: of two administrators who take each other's role at
     * once the second is none any more.
     */
    static User lockFor(EntityManager em, long administratorId, long userId) {
        UserRepository users = new UserRepository(em);
        users.lock(Math.min(administratorId, userId));
        users.lock(Math.max(administratorId, userId));
        requireAdministrator(em, administratorId);
        User user = users.find(userId);
        if (user == null) {
            throw new UserNotFoundException();
        }
        return user;
    }

    /** What the audit is told of a new account. */
    static NewAuditEntry created(NewAuditEntry entry, User user) {
        return entry.of("user", user.id())
                .changed("userName", null, user.userName())
                .changed("displayName", null, user.displayName())
                .changed("administrator", null, user.administrator());
    }

    static void requireAdministrator(EntityManager em, long id) {
        if (!isAdministrator(em, id)) {
            throw new NotAdministratorException();
        }
    }

    private static boolean isAdministrator(EntityManager em, long id) {
        User user = new UserRepository(em).find(id);
        return user != null && user.active() && user.administrator();
    }

    private @Nullable PersonView load(long id) {
        return people(List.of(id)).stream().findFirst().orElse(null);
    }

    private Roster whole() {
        return roster.get(
                WHOLE,
                key -> transactions.get(em -> {
                    UserRepository users = new UserRepository(em);
                    return new Roster(users.roster(), users.count());
                }));
    }

    static List<String> words(String query) {
        return Arrays.stream(Line.folded(query).split("[\\s\\p{C}]+", -1))
                .filter(word -> !word.isEmpty())
                .limit(WORDS_MAX)
                .toList();
    }

    private static List<PersonView> views(List<User> users) {
        return users.stream().map(PersonView::of).toList();
    }

    private static <K, V> Cache<K, V> cache() {
        return Caffeine.newBuilder()
                .maximumSize(CACHED_MAX)
                .expireAfterWrite(CACHED_FOR)
                .build();
    }

    private record Roster(String version, long count) {}

    private record Page(String roster, long after) {}
}
