package org.parley.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.parley.push.SocketPrincipal;
import org.parley.system.Listing;
import org.parley.system.TablePage;
import org.parley.system.TableQuery;

/** The audit log: who did what, the newest first. */
@Named
@RequestScoped
public class AuditBacking {
    private static final String TIME = "time";

    @Inject
    AuditService audit;

    @Inject
    Listing listing;

    @Inject
    HttpServletRequest request;

    private @Nullable TablePage<AuditEntryView> page;

    public TablePage<AuditEntryView> getPage() {
        TablePage<AuditEntryView> known = page;
        if (known == null) {
            known = audit.table(callerId(request), wanted(listing), newestFirst(listing, listing.query()));
            page = known;
        }
        return known;
    }

    /** How the rows go, for the head of their time. */
    public String getDirection() {
        return isNewestFirst(listing) ? "descending" : "ascending";
    }

    /** Where a click on that head leads. */
    public String getTurned() {
        return listing.ordered(TIME, false);
    }

    static long callerId(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof SocketPrincipal who ? who.userId() : 0;
    }

    /** What the table's form, and the address of an export, asks for. A day that is none does not matter. */
    static AuditQuery wanted(Listing listing) {
        return new AuditQuery(
                listing.text("actor"),
                listing.text("action"),
                listing.text("kind"),
                listing.number("subject"),
                day(listing.text("from")),
                day(listing.text("to")));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    static TableQuery newestFirst(Listing listing, TableQuery query) {
        return new TableQuery(TIME, isNewestFirst(listing), query.after(), query.before(), query.limit());
    }

    private static boolean isNewestFirst(Listing listing) {
        return !listing.getOrder().equals(TIME);
    }
}
