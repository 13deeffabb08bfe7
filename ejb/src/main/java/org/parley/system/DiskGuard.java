package org.parley.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.logging.Logger;

/**
 * Refuses writes before the disk is full: a database that cannot write its log must stop, and what it needs to say
 * "enough" cleanly is what {@code parley.disk.min-free} keeps back.
 */
@ApplicationScoped
public class DiskGuard {
    private static final Logger LOG = Logger.getLogger(DiskGuard.class.getName());

    @Inject
    Settings settings;

    private volatile boolean writable = true;

    /** Whether something may be written: one volatile read, for the hot path. */
    public boolean writable() {
        return writable;
    }

    /** Looks at the disk; {@link Watch} calls it every few seconds. */
    void check() {
        boolean enough;
        try {
            enough = Files.getFileStore(settings.data()).getUsableSpace() >= settings.diskMinFree();
        } catch (IOException e) {
            LOG.warning(() -> "The data folder cannot be looked at: " + e.getMessage());
            enough = false;
        }
        if (enough != writable) {
            LOG.warning(enough ? "The disk has room again" : "The disk is nearly full: nothing is written");
        }
        writable = enough;
    }
}
