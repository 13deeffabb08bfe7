package org.parley.user;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parley.system.CsvDownload;
import org.parley.system.Listing;
import org.parley.system.TablePage;
import org.parley.system.TableQuery;

/** The table of accounts as a file: the same that the page shows, from the first to the last. */
@WebServlet("/admin/users.csv")
public class UsersCsvServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int STEP = 500;

    @Inject
    transient AccountService accounts;

    @Inject
    transient Listing listing;

    @Inject
    transient CurrentUser me;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (CsvDownload csv = CsvDownload.begin(response, "users.csv")) {
            csv.line(
                    "id",
                    "user_name",
                    "name",
                    "department",
                    "telephone",
                    "email",
                    "active",
                    "administrator",
                    "livechat",
                    "callback",
                    "created",
                    "last_active");
            TableQuery query = listing.whole(STEP);
            TablePage<AccountView> page = accounts.table(me.getId(), UsersBacking.wanted(listing), query);
            write(csv, page);
            while (page.later() > 0) {
                query = query.next(page.later());
                page = accounts.table(me.getId(), UsersBacking.wanted(listing), query);
                write(csv, page);
            }
        }
    }

    private static void write(CsvDownload csv, TablePage<AccountView> page) throws IOException {
        for (AccountView each : page.rows()) {
            Card card = each.card();
            csv.line(
                    each.id(),
                    each.userName(),
                    each.name(),
                    card.department(),
                    card.telephone(),
                    card.email(),
                    each.active(),
                    each.administrator(),
                    each.livechat(),
                    each.callback(),
                    time(each.createdAt()),
                    time(each.lastActiveAt()));
        }
    }

    private static @Nullable Instant time(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
