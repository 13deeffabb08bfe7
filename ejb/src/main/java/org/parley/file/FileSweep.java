package org.parley.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.LongSupplier;
import org.parley.system.Calm;
import org.parley.system.Transactions;

/** Removes files that no message took in time, whole or not, in steps that hold nobody up. */
@ApplicationScoped
public class FileSweep {
    private static final int FILES_A_STEP = 50;

    /** Of 256 KB each: what one transaction removes. Derby logs all of it, and a message's commit waits behind that. */
    private static final int CHUNKS_A_STEP = 2;

    @Inject
    Transactions transactions;

    @Inject
    Calm calm;

    LongSupplier clock = System::currentTimeMillis;

    /** Removes all whose time is over. */
    public void sweep() {
        long now = clock.getAsLong();
        List<Long> over = over(now);
        while (!over.isEmpty()) {
            over.forEach(id -> sweep(id, now));
            over = over.size() < FILES_A_STEP ? List.of() : over(now);
        }
    }

    private List<Long> over(long now) {
        return transactions.get(em -> new FileRepository(em).over(now, FILES_A_STEP));
    }

    /** A message may have taken it since it was listed; once it is discarded none can. */
    private void sweep(long fileId, long now) {
        boolean discarded = transactions.get(em -> {
            StoredFile file = new FileRepository(em).lock(fileId);
            boolean over = file != null && file.isOver(now);
            if (over && file != null) {
                file.discard();
            }
            return over;
        });
        if (discarded) {
            remove(fileId);
        }
    }

    /** Removes a file that was discarded. What a stop leaves of it the next sweep removes. */
    void remove(long fileId) {
        List<Integer> positions = transactions.get(em -> new FileRepository(em).positions(fileId));
        int end = positions.isEmpty() ? 0 : positions.get(positions.size() - 1) + 1;
        for (int done = 0; done < end; done += CHUNKS_A_STEP) {
            int below = done + CHUNKS_A_STEP;
            calm.yielding(() -> transactions.run(em -> new FileRepository(em).removeChunks(fileId, below)));
        }
        transactions.run(em -> new FileRepository(em).remove(fileId));
    }
}
