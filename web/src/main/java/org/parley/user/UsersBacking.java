package org.parley.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.parley.system.Listing;
import org.parley.system.TablePage;

/** The administrators' table of accounts. */
@Named
@RequestScoped
public class UsersBacking {
    @Inject
    AccountService accounts;

    @Inject
    Listing listing;

    @Inject
    CurrentUser me;

    private @Nullable TablePage<AccountView> page;

    public TablePage<AccountView> getPage() {
        TablePage<AccountView> known = page;
        if (known == null) {
            known = accounts.table(me.getId(), wanted(listing), listing.query());
            page = known;
        }
        return known;
    }

    /** What the table's form, and the address of an export, asks for. */
    static AccountQuery wanted(Listing listing) {
        String active = listing.text("active");
        AccountRole role = Arrays.stream(AccountRole.values())
                .filter(each -> each.name().equalsIgnoreCase(listing.text("role")))
                .findFirst()
                .orElse(null);
        return new AccountQuery(
                listing.text("name"), listing.text("department"), active.isEmpty() ? null : active.equals("yes"), role);
    }
}
