package org.parley.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parley.audit.AuditService;
import org.parley.audit.NewAuditEntry;
import org.parley.system.InvalidValueException;
import org.parley.system.OpenIdSettings;
import org.parley.system.Settings;
import org.parley.system.Transactions;

/** Signs in whom a provider vouches for: finds his account or makes it, and follows what it says of administrators. */
@ApplicationScoped
public class IdentityService {
    private static final Logger LOG = Logger.getLogger(IdentityService.class.getName());

    @Inject
    Transactions transactions;

    @Inject
    Settings settings;

    @Inject
    UserService users;

    @Inject
    SignInService signIns;

    @Inject
    Passwords passwords;

    @Inject
    AuditService audit;

    LongSupplier clock = System::currentTimeMillis;

    /**
     * Makes a sign-in.
     *
     * @param device what the browser calls itself
     * @param address the client's
     * @throws InvalidValueException when no account can have that user name
     * @throws UserNotFoundException when nobody has it and none is to be made
     * @throws SignInRefusedException when the person is deactivated
     */
    public NewSignIn signIn(Identity identity, String device, String address) {
        String folded = User.foldUserName(identity.userName());
        long userId = find(folded).orElseGet(() -> create(folded, identity));
        Boolean administrator = identity.administrator();
        if (administrator != null) {
            appoint(userId, administrator);
        }
        return signIns.create(userId, device, address);
    }

    private Optional<Long> find(String folded) {
        return transactions.get(em -> Optional.ofNullable(new UserRepository(em).findByUserName(folded))
                .map(User::id));
    }

    private long create(String folded, Identity identity) {
        if (!settings.openId().map(OpenIdSettings::create).orElse(false)) {
            throw new UserNotFoundException();
        }
        User user = user(folded, identity);
        try {
            transactions.run(em -> {
                add(em, user);
                audit.record(UserService.created(NewAuditEntry.bySomebody("user.created"), user));
            });
        } catch (UserNameTakenException e) {
            // The same person in two windows at once: the first has made it.
            return find(folded).orElseThrow(() -> e);
        }
        users.announce(user.id());
        return user.id();
    }

    /** The first person of all lets everybody else in, so only an administrator may be the one. */
    private static void add(EntityManager em, User user) {
        UserRepository repository = new UserRepository(em);
        if (repository.count() > 0) {
            UserService.add(em, user);
        } else if (!user.administrator() || !repository.found(List.of(user))) {
            throw new UserNotFoundException();
        }
    }

    private User user(String folded, Identity identity) {
        boolean administrator = Boolean.TRUE.equals(identity.administrator());
        return new User(
                folded, name(folded, identity), passwords.none(), administrator, card(identity), clock.getAsLong());
    }

    /** What the provider calls him, unless nobody here could be called so: a name can be changed later. */
    private static String name(String folded, Identity identity) {
        try {
            return Line.required("displayName", identity.displayName(), Participant.NAME_MAX);
        } catch (InvalidValueException e) {
            return folded;
        }
    }

    private static Card card(Identity identity) {
        try {
            return new Card(null, null, identity.email());
        } catch (InvalidValueException e) {
            return Card.EMPTY;
        }
    }

    private void appoint(long userId, boolean administrator) {
        boolean changed = transactions.get(em -> {
            UserRepository repository = new UserRepository(em);
            User user = repository.lockActive(userId);
            if (user == null) {
                throw new SignInRefusedException();
            }
            if (user.administrator() == administrator) {
                return false;
            }
            if (!administrator && !repository.administratorBeside(userId)) {
                LOG.log(
                        Level.WARNING,
                        "Account {0} stays an administrator: there is no other one",
                        Long.toString(userId));
                return false;
            }
            user.changeRole(administrator);
            audit.record(NewAuditEntry.bySomebody("user.edited")
                    .of("user", userId)
                    .changed("administrator", !administrator, administrator));
            return true;
        });
        if (changed) {
            users.announce(userId);
        }
    }
}
