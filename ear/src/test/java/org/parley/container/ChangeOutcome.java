package org.parley.container;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.parley.message.Changed;
import org.parley.message.StoredChange;
import org.parley.system.ParleyException;

/** Waits for what became of a change. */
public final class ChangeOutcome implements Changed {
    private final CompletableFuture<StoredChange> told = new CompletableFuture<>();

    @Override
    public void done(StoredChange change) {
        told.complete(change);
    }

    @Override
    public void refused(ParleyException why) {
        told.completeExceptionally(why);
    }

    public StoredChange get() {
        try {
            return told.orTimeout(20, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof ParleyException why) {
                throw why;
            }
            throw e;
        }
    }
}
