package org.parley.message;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.parley.system.ParleyException;

/** Waits for what became of a send. */
final class Outcome implements Posted {
    private static final int SECONDS = 20;
    private final CompletableFuture<StoredMessage> told = new CompletableFuture<>();

    @Override
    public void stored(StoredMessage message) {
        told.complete(message);
    }

    @Override
    public void refused(ParleyException why) {
        told.completeExceptionally(why);
    }

    /** The stored message; throws why it was refused. */
    StoredMessage get() {
        try {
            return told.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ParleyException why) {
                throw why;
            }
            throw new AssertionError(e);
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("The sender was told nothing", e);
        }
    }
}
