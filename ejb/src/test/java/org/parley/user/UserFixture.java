package org.parley.user;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.audit.TestAudit;
import org.parley.file.Pictures;
import org.parley.system.FiredEvents;
import org.parley.system.Setting;
import org.parley.system.Settings;
import org.parley.system.TestChoices;
import org.parley.system.TestDatabase;
import org.parley.system.TestTransactions;
import org.parley.system.Vendor;

/** The services of this package over one test's database. It stands in for the container, hence the assignments. */
@SuppressWarnings("UnnecessaryAssignment")
final class UserFixture implements AutoCloseable {
    static final long NOON = 1_767_265_200_000L;
    static final String PASSWORD = "correct horse";
    static final int FEW_ITERATIONS = 1_000;

    final TestDatabase database;
    final TestTransactions transactions;
    final FiredEvents<PersonChanged> personChanged = new FiredEvents<>();
    final FiredEvents<PeopleAdded> peopleAdded = new FiredEvents<>();
    final FiredEvents<SignInEnded> signInEnded = new FiredEvents<>();
    final FiredEvents<PreferenceChanged> preferenceChanged = new FiredEvents<>();
    final UserService users = new UserService();
    final SignInService signIns = new SignInService();
    final SignInUse use = new SignInUse();
    final SignInExpiry expiry = new SignInExpiry();
    final PreferenceService preferences = new PreferenceService();
    final PictureService pictures = new PictureService();
    final FiredEvents<StatusChanged> statusChanged = new FiredEvents<>();
    final FiredEvents<StatusChoicesChanged> choicesChanged = new FiredEvents<>();
    final FeatureService features = new FeatureService();
    final StatusService statuses = new StatusService();
    final LastActive lastActive = new LastActive();
    final AccountService accounts = new AccountService();
    final UserImport imports = new UserImport();
    final PasswordLinks links = new PasswordLinks();
    final FirstAdministrator first = new FirstAdministrator();
    final DemoPeople demo = new DemoPeople();
    final TestAudit audit;
    final OpenIdAttempts attempts = new OpenIdAttempts();
    final IdentityService identities = new IdentityService();
    final Map<Setting, String> fixed = new EnumMap<>(Setting.class);
    final Settings operator = new Settings(setting -> Optional.ofNullable(fixed.get(setting)));
    final TestChoices choices;
    final SettingService settings = new SettingService();
    long now = NOON;

    UserFixture(Vendor vendor) {
        database = TestDatabase.of(vendor);
        transactions = new TestTransactions(database);
        audit = TestAudit.over(database, () -> now);
        Passwords passwords = new Passwords(FEW_ITERATIONS);
        use.transactions = transactions;
        signIns.transactions = transactions;
        signIns.settings = operator;
        signIns.passwords = passwords;
        signIns.throttle = new SignInThrottle(() -> now);
        signIns.use = use;
        signIns.ended = signInEnded;
        signIns.audit = audit.service();
        signIns.clock = () -> now;
        expiry.transactions = transactions;
        expiry.ended = signInEnded;
        expiry.clock = () -> now;
        users.transactions = transactions;
        users.passwords = passwords;
        users.signIns = signIns;
        users.audit = audit.service();
        users.changed = personChanged;
        users.clock = () -> now;
        preferences.transactions = transactions;
        preferences.changed = preferenceChanged;
        pictures.transactions = transactions;
        pictures.pictures = new Pictures();
        pictures.users = users;
        pictures.clock = () -> now;
        features.transactions = transactions;
        features.users = users;
        features.audit = audit.service();
        features.changed = choicesChanged;
        statuses.transactions = transactions;
        statuses.features = features;
        statuses.changed = statusChanged;
        statuses.clock = () -> now;
        lastActive.transactions = transactions;
        links.transactions = transactions;
        links.passwords = passwords;
        links.signIns = signIns;
        links.audit = audit.service();
        links.clock = () -> now;
        imports.transactions = transactions;
        imports.users = users;
        imports.passwords = passwords;
        imports.links = links;
        imports.added = peopleAdded;
        imports.audit = audit.service();
        imports.clock = () -> now;
        accounts.transactions = transactions;
        accounts.users = users;
        accounts.signIns = signIns;
        accounts.links = links;
        accounts.audit = audit.service();
        accounts.choices = choicesChanged;
        first.transactions = transactions;
        first.users = users;
        first.audit = audit.service();
        first.clock = () -> now;
        choices = new TestChoices(transactions, operator);
        settings.transactions = transactions;
        settings.settings = operator;
        settings.choices = choices;
        settings.audit = audit.service();
        demo.transactions = transactions;
        demo.passwords = passwords;
        demo.clock = () -> now;
        attempts.transactions = transactions;
        attempts.throttle = new SignInThrottle(() -> now);
        attempts.clock = () -> now;
        identities.transactions = transactions;
        identities.settings = signIns.settings;
        identities.users = users;
        identities.audit = audit.service();
        identities.signIns = signIns;
        identities.passwords = passwords;
        identities.clock = () -> now;
    }

    /** An account as the database has it, whoever may create one; its id. */
    long user(String userName, boolean administrator) {
        User user = users.user(newUser(userName, administrator));
        database.run(em -> new UserRepository(em).add(List.of(user)));
        return user.id();
    }

    /** From now on signing in uses these. */
    void use(Passwords passwords) {
        signIns.passwords = passwords;
    }

    /** From now on these say whom a provider may vouch for. */
    void trust(Settings settings) {
        identities.settings = settings;
    }

    NewSignIn signIn(String userName) {
        return signIns.signIn(userName, PASSWORD, "Firefox", "192.0.2.1");
    }

    static NewUser newUser(String userName, boolean administrator) {
        return new NewUser(userName, "Name of " + userName, PASSWORD, administrator, Card.EMPTY);
    }

    @Override
    public void close() {
        database.close();
    }
}
