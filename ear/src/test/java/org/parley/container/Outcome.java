package org.parley.container;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.parley.message.Told;
import org.parley.system.ParleyException;

/** Waits for what became of a command of the journal. */
public final class Outcome<T> implements Told<T> {
    private final CompletableFuture<T> told = new CompletableFuture<>();

    @Override
    public void stored(T outcome) {
        told.complete(outcome);
    }

    @Override
    public void refused(ParleyException why) {
        told.completeExceptionally(why);
    }

    public T get() {
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
