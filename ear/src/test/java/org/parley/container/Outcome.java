package org.parley.container;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.parley.message.Posted;
import org.parley.message.StoredMessage;
import org.parley.system.ParleyException;

/** Waits for what became of a send. */
public final class Outcome implements Posted {
    private final CompletableFuture<StoredMessage> told = new CompletableFuture<>();

    @Override
    public void stored(StoredMessage message) {
        told.complete(message);
    }

    @Override
    public void refused(ParleyException why) {
        told.completeExceptionally(why);
    }

    public StoredMessage get() {
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
