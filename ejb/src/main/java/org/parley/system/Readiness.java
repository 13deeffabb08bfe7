package org.parley.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Whether people can be let in, and if not, why. */
@ApplicationScoped
public class Readiness {
    @Inject
    DiskGuard disk;

    @Inject
    DatabaseGuard database;

    private volatile boolean running;

    void started() {
        running = true;
    }

    void stopping() {
        running = false;
    }

    /** Whether the server has started and is not about to stop. */
    public boolean running() {
        return running;
    }

    /** What is in the way, in words for the operator; empty when ready. */
    public List<String> obstacles() {
        List<String> obstacles = new ArrayList<>();
        if (!running) {
            obstacles.add("the server starts or stops");
        }
        if (!disk.writable()) {
            obstacles.add("the disk is nearly full");
        }
        if (!database.available()) {
            obstacles.add("the database does not answer");
        }
        return obstacles;
    }
}
