package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parley.message.JournalEntry.Change;
import org.parley.message.JournalEntry.Post;
import org.parley.message.JournalWriter.Written;
import org.parley.system.Calm;
import org.parley.system.ConnectionLost;
import org.parley.system.Halt;
import org.parley.system.ParleyException;

/**
 * What becomes of one batch: stored whole; or, when something in it cannot be stored, command by command, so that one
 * bad message harms no other; or, when the database went away, looked up once it is back, since a commit whose answer
 * was lost may have happened.
 */
@ApplicationScoped
public class JournalBatch {
    private static final Logger LOG = Logger.getLogger(JournalBatch.class.getName());

    /** Between two tries to reach a database that went away, in nanoseconds. */
    private static final long RETRY = 250_000_000;

    @Inject
    JournalWriter writer;

    @Inject
    JournalState state;

    @Inject
    Halt halt;

    @Inject
    RecentMessages recent;

    @Inject
    JournalNews news;

    @Inject
    Calm calm;

    void write(List<JournalEntry> batch) {
        List<Post> posts = of(Post.class, batch);
        List<Change> changes = of(Change.class, batch);
        List<Posting> postings = posts.stream().map(Post::command).toList();
        try {
            Written written =
                    writer.write(postings, changes.stream().map(Change::command).toList());
            calm.written();
            news.posted(posts, written.messages());
            news.changed(changes, written.changes());
        } catch (RuntimeException e) {
            halt.ifDatabaseGaveUp(e);
            if (ConnectionLost.in(e)) {
                recover(batch, posts, postings, e);
            } else {
                oneByOne(batch, e);
            }
        }
    }

    private static <T extends JournalEntry> List<T> of(Class<T> kind, List<JournalEntry> batch) {
        return batch.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private void oneByOne(List<JournalEntry> batch, RuntimeException cause) {
        if (batch.size() == 1) {
            if (cause instanceof ParleyException fact) {
                news.refuse(batch.get(0), fact);
            } else {
                LOG.log(Level.WARNING, "A message cannot be stored", cause);
                news.refuse(batch.get(0), new NotStoredException());
            }
            return;
        }
        for (JournalEntry each : batch) {
            write(List.of(each));
        }
    }

    /**
     * Holds this one batch until the database answers again; new messages are refused meanwhile. Which of the found
     * ones this batch had stored is not known any more, so the memory of recent messages, which must not have gaps,
     * begins anew; a client ignores what it has seen before. A change has no clientId to be found by: who asked for it
     * asks again, and the second time it is done already.
     */
    private void recover(List<JournalEntry> batch, List<Post> posts, List<Posting> postings, RuntimeException cause) {
        LOG.log(Level.WARNING, "The database is away: {0}", String.valueOf(cause.getMessage()));
        state.databaseAway(true);
        List<StoredMessage> stored = findWhenBack(postings);
        state.databaseAway(false);
        LOG.info("The database is back");
        Map<String, StoredMessage> byClientId = new HashMap<>();
        stored.forEach(each -> byClientId.put(each.authorId() + " " + each.clientId(), each));
        List<Post> found = new ArrayList<>();
        List<StoredMessage> messages = new ArrayList<>();
        for (Post each : posts) {
            StoredMessage message = byClientId.get(
                    each.command().authorId() + " " + each.command().clientId());
            if (message == null) {
                news.refuse(each, new TryAgainException("The database went away."));
            } else {
                found.add(each);
                messages.add(message);
            }
        }
        of(Change.class, batch).forEach(each -> news.refuse(each, new TryAgainException("The database went away.")));
        news.posted(found, messages);
        batch.forEach(each -> recent.forget(each.command().conversationId()));
    }

    private List<StoredMessage> findWhenBack(List<Posting> postings) {
        while (true) {
            LockSupport.parkNanos(RETRY);
            try {
                return writer.find(postings);
            } catch (RuntimeException e) {
                LOG.log(Level.FINE, "The database is still away", e);
                if (Thread.interrupted()) {
                    return List.of();
                }
            }
        }
    }
}
