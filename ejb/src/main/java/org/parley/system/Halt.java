package org.parley.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Ends the process with one clear sentence, where going on would leave half a server. On a full server, which carries
 * other applications too, it ends nothing and only says so ({@code parley.exit-on-failure}).
 */
@ApplicationScoped
public class Halt {
    private static final Logger LOG = Logger.getLogger(Halt.class.getName());
    private static final int EXIT_CODE = 1;

    /** Derby's error codes from here on mean that it has closed the database, or itself. */
    private static final int DERBY_DATABASE_SEVERITY = 45_000;

    @Inject
    Settings settings;

    @Inject
    Canary canary = new Canary();

    /** Says the sentence and ends the process, or throws where it must live on. */
    public void because(String sentence, @Nullable Throwable cause) {
        LOG.log(Level.SEVERE, sentence, cause);
        if (settings.exitOnFailure()) {
            // System.err is the server's log by now; the operator looks at the terminal.
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)
                    .println("Parley: " + sentence);
            // Not exit: its hooks wait for the deployment that is waiting for us.
            Runtime.getRuntime().halt(EXIT_CODE);
        }
        throw new IllegalStateException(sentence, cause);
    }

    /**
     * Ends the process when Derby has given up its database, whether {@code fault} says so or not: only a new start
     * replays its log. Does nothing for any other fault, among them everything PostgreSQL reports.
     */
    public void ifDatabaseGaveUp(Throwable fault) {
        ifDerbyClosed();
        for (Throwable each = fault; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && gaveUp(sql)) {
                because("the database has stopped (" + sql.getMessage() + "): see the disk, then start again.", fault);
            }
        }
    }

    void ifDerbyClosed() {
        try {
            if (!canary.dead()) {
                return;
            }
        } catch (SQLException e) {
            LOG.log(Level.FINE, "The watched connection does not even say whether it is closed", e);
        }
        because("the database has closed itself, see the disk and derby.log; then start again.", null);
    }

    static boolean gaveUp(SQLException fault) {
        for (SQLException each = fault; each != null; each = each.getNextException()) {
            if (each.getErrorCode() >= DERBY_DATABASE_SEVERITY) {
                return true;
            }
        }
        return false;
    }
}
