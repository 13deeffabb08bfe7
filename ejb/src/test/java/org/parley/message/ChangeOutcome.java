package org.parley.message;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.parley.system.ParleyException;

/** Waits for what became of a change. */
final class ChangeOutcome implements Changed {
    private static final int SECONDS = 20;
    private final CompletableFuture<StoredChange> told = new CompletableFuture<>();

    @Override
    public void done(StoredChange change) {
        told.complete(change);
    }

    @Override
    public void refused(ParleyException why) {
        told.completeExceptionally(why);
    }

    /** The stored change; throws why it was refused. */
    StoredChange get() {
        try {
            return told.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ParleyException why) {
                throw why;
            }
            throw new AssertionError(e);
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("Who changed it was told nothing", e);
        }
    }
}
