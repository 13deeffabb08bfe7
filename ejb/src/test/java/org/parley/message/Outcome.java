package org.parley.message;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.parley.system.ParleyException;

/** Waits for what became of a command of the journal. */
final class Outcome<T> implements Told<T> {
    private static final int SECONDS = 20;
    private final CompletableFuture<T> told = new CompletableFuture<>();

    @Override
    public void stored(T outcome) {
        told.complete(outcome);
    }

    @Override
    public void refused(ParleyException why) {
        told.completeExceptionally(why);
    }

    /** What was stored; throws why it was refused. */
    T get() {
        try {
            return told.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ParleyException why) {
                throw why;
            }
            throw new AssertionError(e);
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("Nobody was told anything", e);
        }
    }
}
