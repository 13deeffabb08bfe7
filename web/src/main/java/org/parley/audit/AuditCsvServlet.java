package org.parley.audit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.stream.Collectors;
import org.parley.system.CsvDownload;
import org.parley.system.Listing;
import org.parley.system.TablePage;
import org.parley.system.TableQuery;

/** The audit log as a file: what the page looks for, from the first row to the last, read a page at a time. */
@WebServlet("/admin/audit.csv")
public class AuditCsvServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int STEP = 500;

    @Inject
    transient AuditService audit;

    @Inject
    transient Listing listing;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long callerId = AuditBacking.callerId(request);
        AuditQuery wanted = AuditBacking.wanted(listing);
        TableQuery query = AuditBacking.newestFirst(listing, listing.whole(STEP));
        // Asked before the first byte: who may not is refused by a status and not by half a file.
        TablePage<AuditEntryView> page = audit.table(callerId, wanted, query);
        try (CsvDownload csv = CsvDownload.begin(response, "audit.csv")) {
            csv.line(
                    "number",
                    "time",
                    "actor_id",
                    "actor",
                    "address",
                    "action",
                    "subject_kind",
                    "subject_id",
                    "subject",
                    "changes",
                    "hash");
            write(csv, page);
            while (page.later() > 0) {
                query = query.next(page.later());
                page = audit.table(callerId, wanted, query);
                write(csv, page);
            }
        }
    }

    private static void write(CsvDownload csv, TablePage<AuditEntryView> page) throws IOException {
        for (AuditEntryView each : page.rows()) {
            csv.line(
                    each.number(),
                    Instant.ofEpochMilli(each.notedAt()),
                    each.actorId(),
                    each.actor(),
                    each.address(),
                    each.action(),
                    each.subjectKind(),
                    each.subjectId(),
                    each.subject(),
                    each.changes().stream().map(AuditCsvServlet::text).collect(Collectors.joining("; ")),
                    each.hash());
        }
    }

    private static String text(AuditChange change) {
        boolean named = change.before() == null && change.after() == null;
        return named
                ? change.field()
                : change.field() + ": " + (change.before() == null ? "" : change.before()) + " > "
                        + (change.after() == null ? "" : change.after());
    }
}
