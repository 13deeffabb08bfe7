package org.parley.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.push.HttpAnswer;

/**
 * How many requests move bytes of files at once. A slow line holds a thread as long as it likes, so files have at most
 * half of the threads, and one person half of those; who finds no place waits without a thread, and not for ever.
 */
@ApplicationScoped
public class Transfers {
    /** Half of the server's threads for HTTP (payara-config/pre-boot-commands.txt). */
    static final int MOST = 8;

    static final int MOST_OF_ONE = 4;

    /** That may wait; further ones are told at once to come again. */
    static final int MOST_WAITING = 128;

    /** In milliseconds. */
    private static final long PATIENCE = 15_000;

    private final Map<Long, Integer> running = new HashMap<>();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private int all;

    /** One request without a place. */
    private record Waiting(long userId, AsyncContext context) {}

    /** Takes a place when one is free; it is to be given back by {@link #leave}. */
    public synchronized boolean enter(long userId) {
        int own = running.getOrDefault(userId, 0);
        if (all >= MOST || own >= MOST_OF_ONE) {
            return false;
        }
        all++;
        running.put(userId, own + 1);
        return true;
    }

    /**
     * Lets a request wait for a place. When it gets one it is dispatched again, and has the place then.
     *
     * @return false when too many wait already
     */
    boolean await(long userId, HttpServletRequest request) {
        synchronized (this) {
            if (waiting.size() >= MOST_WAITING) {
                return false;
            }
        }
        AsyncContext context = request.startAsync();
        Waiting one = new Waiting(userId, context);
        context.setTimeout(PATIENCE);
        context.addListener(new End(one));
        synchronized (this) {
            waiting.add(one);
        }
        // A place may have become free between the two.
        letIn();
        return true;
    }

    public void leave(long userId) {
        synchronized (this) {
            all--;
            running.computeIfPresent(userId, (id, own) -> own == 1 ? null : own - 1);
        }
        letIn();
    }

    private void letIn() {
        for (Waiting next = next(); next != null; next = next()) {
            try {
                next.context.dispatch();
            } catch (IllegalStateException e) {
                // It gave up in this moment.
                leave(next.userId);
            }
        }
    }

    /** The first who may go, with his place taken. */
    private synchronized @Nullable Waiting next() {
        for (Iterator<Waiting> each = waiting.iterator(); all < MOST && each.hasNext(); ) {
            Waiting one = each.next();
            if (enter(one.userId)) {
                each.remove();
                return one;
            }
        }
        return null;
    }

    private synchronized boolean forget(Waiting one) {
        return waiting.remove(one);
    }

    /** Ends the waiting of one request. */
    private final class End implements AsyncListener {
        private final Waiting one;

        End(Waiting one) {
            this.one = one;
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            if (forget(one)) {
                refuse((HttpServletResponse) one.context.getResponse());
                one.context.complete();
            }
        }

        @Override
        public void onError(AsyncEvent event) {
            forget(one);
        }

        @Override
        public void onComplete(AsyncEvent event) {
            forget(one);
        }

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }

    /** Tells a client to come again. */
    public static void refuse(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", HttpAnswer.RETRY_AFTER);
    }
}
