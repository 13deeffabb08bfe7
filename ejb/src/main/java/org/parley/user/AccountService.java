package org.parley.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.audit.AuditService;
import org.parley.audit.NewAuditEntry;
import org.parley.system.InvalidValueException;
import org.parley.system.TablePage;
import org.parley.system.TableQuery;
import org.parley.system.Transactions;

/** Accounts as administrators see and change them. Every method is refused to everybody else. */
@ApplicationScoped
public class AccountService {
    @Inject
    Transactions transactions;

    @Inject
    UserService users;

    @Inject
    SignInService signIns;

    @Inject
    PasswordLinks links;

    @Inject
    AuditService audit;

    @Inject
    Event<StatusChoicesChanged> choices;

    /**
     * A page of accounts.
     *
     * @param query ordered by {@link AccountOrder}
     * @throws NotAdministratorException when the caller is no active administrator
     */
    public TablePage<AccountView> table(long administratorId, AccountQuery wanted, TableQuery query) {
        AccountFilter filter = new AccountFilter(
                UserService.words(wanted.name()), Line.folded(wanted.department()), wanted.active(), wanted.role());
        return transactions.get(em -> {
            UserService.requireAdministrator(em, administratorId);
            User beside = query.beside() > 0 ? new UserRepository(em).find(query.beside()) : null;
            List<User> read = new AccountRepository(em)
                    .table(filter, AccountOrder.of(query.order()), beside, query.growing(), query.reads());
            return TablePage.of(query, views(em, read), AccountView::id);
        });
    }

    /**
     * One account.
     *
     * @throws UserNotFoundException when there is nobody with this id
     */
    public AccountView account(long administratorId, long userId) {
        return transactions.get(em -> {
            UserService.requireAdministrator(em, administratorId);
            User user = new UserRepository(em).find(userId);
            if (user == null) {
                throw new UserNotFoundException();
            }
            return views(em, List.of(user)).get(0);
        });
    }

    /**
     * Changes name, card and roles.
     *
     * @throws AccountChangedException when somebody else has changed the account since
     * @throws OwnAccountException when he would no longer be an administrator himself
     * @throws InvalidValueException naming the field out of its bounds
     */
    public AccountView change(long administratorId, long userId, AccountChange change) {
        AccountView account = transactions.get(em -> {
            User user = UserService.lockFor(em, administratorId, userId);
            if (user.version() != change.version()) {
                throw new AccountChangedException();
            }
            if (userId == administratorId && !change.administrator()) {
                throw new OwnAccountException();
            }
            AccountView before = AccountView.of(user, null);
            new UserRepository(em).rename(user, change.displayName());
            user.changeCard(change.card());
            user.changeRole(change.administrator());
            user.enable(change.livechat(), change.callback());
            em.flush();
            AccountView after = views(em, List.of(user)).get(0);
            NewAuditEntry entry = edited(administratorId, before, after);
            if (!entry.changes().isEmpty()) {
                audit.record(entry);
            }
            return after;
        });
        signIns.renew(userId);
        users.announce(userId);
        choices.fire(new StatusChoicesChanged(List.of(userId)));
        return account;
    }

    /** A new link's secret, by which this person sets a password within {@link PasswordLinks#VALID_FOR}. */
    public String passwordLink(long administratorId, long userId) {
        return transactions.get(em -> {
            if (!UserService.lockFor(em, administratorId, userId).active()) {
                throw new UserNotFoundException();
            }
            audit.record(
                    NewAuditEntry.by(administratorId, "user.password-link-made").of("user", userId));
            return links.make(em, userId, PasswordLinks.VALID_FOR);
        });
    }

    /** Signs a person out everywhere. */
    public void signOut(long administratorId, long userId) {
        transactions.run(em -> UserService.lockFor(em, administratorId, userId));
        signIns.revokeAll(administratorId, userId);
    }

    private static NewAuditEntry edited(long administratorId, AccountView before, AccountView after) {
        NewAuditEntry entry = NewAuditEntry.by(administratorId, "user.edited")
                .of("user", after.id())
                .changed("displayName", before.name(), after.name())
                .changed("administrator", before.administrator(), after.administrator())
                .changed("livechat", before.livechat(), after.livechat())
                .changed("callback", before.callback(), after.callback());
        Card old = before.card();
        Card card = after.card();
        entry = optional(entry, "department", old.department(), card.department());
        entry = optional(entry, "email", old.email(), card.email());
        return optional(entry, "telephone", old.telephone(), card.telephone());
    }

    /** Nothing in the place of nothing is no change; of a telephone number the entry itself keeps the value out. */
    private static NewAuditEntry optional(
            NewAuditEntry entry, String field, @Nullable String before, @Nullable String after) {
        return Objects.equals(before, after) ? entry : entry.changed(field, before, after);
    }

    private static List<AccountView> views(EntityManager em, List<User> users) {
        Map<Long, Long> lastActive = new AccountRepository(em)
                .lastActive(users.stream().map(User::id).toList());
        return users.stream()
                .map(user -> AccountView.of(user, lastActive.get(user.id())))
                .toList();
    }
}
