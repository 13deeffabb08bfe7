package org.parley.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.parley.system.TablePage;
import org.parley.system.TableQuery;
import org.parley.system.Transactions;

/** Accounts as administrators see and change them. Every method is refused to everybody else. */
@ApplicationScoped
public class AccountService {
    @Inject
    Transactions transactions;

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

    private static List<AccountView> views(EntityManager em, List<User> users) {
        Map<Long, Long> lastActive = new AccountRepository(em)
                .lastActive(users.stream().map(User::id).toList());
        return users.stream()
                .map(user -> AccountView.of(user, lastActive.get(user.id())))
                .toList();
    }
}
