package org.parley.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.parley.audit.AuditService;
import org.parley.audit.NewAuditEntry;
import org.parley.system.InvalidValueException;
import org.parley.system.Transactions;
import org.parley.system.UniqueViolation;

/**
 * Makes accounts of the lines of a file ({@link UserLines}), or looks what would become of them. The file is read once, a batch
 * of lines at a time; all that is kept of it are its user names.
 */
@ApplicationScoped
public class UserImport {
    /** Longer than a link for one person: many are handed out. */
    public static final Duration LINKS_VALID_FOR = Duration.ofDays(7);

    private static final int BATCH = 500;

    /** So many of the new people are told to those who are there; more they find with their next page. */
    private static final int TOLD_MAX = 500;

    @Inject
    Transactions transactions;

    @Inject
    UserService users;

    @Inject
    Passwords passwords;

    @Inject
    PasswordLinks links;

    @Inject
    AuditService audit;

    @Inject
    Event<PeopleAdded> added;

    LongSupplier clock = System::currentTimeMillis;

    /** One file at a time: each holds all its names. */
    private final Semaphore one = new Semaphore(1);

    /**
     * Reads a file.
     *
     * @param create whether accounts are made of the good lines
     * @param told is given every line, in their order
     * @throws NotAdministratorException when the caller is no active administrator
     * @throws ImportBusyException while another file is read
     */
    public void read(long administratorId, InputStream csv, boolean create, Consumer<ImportedLine> told) {
        transactions.run(em -> UserService.requireAdministrator(em, administratorId));
        if (!one.tryAcquire()) {
            throw new ImportBusyException();
        }
        try {
            Run run = new Run(administratorId, create);
            UserLines lines = new UserLines(csv);
            List<Draft> batch = batch(run, lines);
            while (!batch.isEmpty()) {
                store(run, batch);
                batch.forEach(draft -> told.accept(draft.view()));
                batch = batch(run, lines);
            }
        } finally {
            one.release();
        }
    }

    private List<Draft> batch(Run run, UserLines lines) {
        List<Draft> batch = new ArrayList<>();
        UserLine line = lines.next();
        while (line != null) {
            batch.add(draft(run, line));
            line = batch.size() < BATCH ? lines.next() : null;
        }
        return batch;
    }

    private Draft draft(Run run, UserLine line) {
        Draft draft = new Draft(line);
        if (draft.good()) {
            try {
                draft.userName = user(line).userName();
                draft.fault = run.names.add(draft.userName) ? null : ImportFault.TWICE;
            } catch (InvalidValueException e) {
                draft.fault = ImportFault.ofField(e.field());
            }
        }
        return draft;
    }

    private User user(UserLine line) {
        Card card =
                new Card(line.cell(UserLines.DEPARTMENT), line.cell(UserLines.TELEPHONE), line.cell(UserLines.EMAIL));
        return new User(
                line.cell(UserLines.USER_NAME),
                line.cell(UserLines.NAME),
                passwords.none(),
                false,
                card,
                clock.getAsLong());
    }

    private void store(Run run, List<Draft> batch) {
        try {
            transactions.run(em -> store(em, run, batch));
        } catch (PersistenceException e) {
            if (!UniqueViolation.causes(e)) {
                throw e;
            }
            // Somebody took a name between the look and the writing: nothing was stored.
            batch.forEach(draft -> storeAlone(run, draft));
        }
        if (run.create) {
            added.fire(new PeopleAdded());
        }
        for (Draft draft : batch) {
            if (draft.token != null && run.told++ < TOLD_MAX) {
                users.announce(draft.userId);
            }
        }
    }

    private void storeAlone(Run run, Draft draft) {
        try {
            transactions.run(em -> store(em, run, List.of(draft)));
        } catch (PersistenceException e) {
            if (!UniqueViolation.causes(e)) {
                throw e;
            }
            draft.fault = ImportFault.TAKEN;
            draft.token = null;
        }
    }

    private void store(EntityManager em, Run run, List<Draft> batch) {
        UserService.requireAdministrator(em, run.administratorId);
        UserRepository repository = new UserRepository(em);
        Set<String> taken = repository.taken(
                batch.stream().filter(Draft::good).map(draft -> draft.userName).toList());
        for (Draft draft : batch) {
            draft.fault = draft.good() && taken.contains(draft.userName) ? ImportFault.TAKEN : draft.fault;
        }
        if (run.create) {
            List<Draft> good = batch.stream().filter(Draft::good).toList();
            List<User> made = good.stream().map(draft -> user(draft.line)).toList();
            repository.add(made);
            for (int i = 0; i < made.size(); i++) {
                User user = made.get(i);
                audit.record(UserService.created(NewAuditEntry.by(run.administratorId, "user.created"), user));
                good.get(i).userId = user.id();
                good.get(i).token = links.make(em, user.id(), LINKS_VALID_FOR);
            }
        }
    }

    /** What goes through all batches of a file. */
    private static final class Run {
        private final long administratorId;
        private final boolean create;
        private final Set<String> names = new HashSet<>();
        private int told;

        Run(long administratorId, boolean create) {
            this.administratorId = administratorId;
            this.create = create;
        }
    }

    /** A line on its way to an account. */
    private static final class Draft {
        private final UserLine line;
        private String userName = "";
        private @Nullable ImportFault fault;
        private long userId;
        private @Nullable String token;

        Draft(UserLine line) {
            this.line = line;
            this.fault = line.fault();
        }

        boolean good() {
            return fault == null;
        }

        ImportedLine view() {
            return new ImportedLine(
                    line.number(), line.cell(UserLines.USER_NAME), line.cell(UserLines.NAME), fault, token);
        }
    }
}
