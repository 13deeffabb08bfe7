package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parley.conversation.Members;
import org.parley.conversation.Memberships;
import org.parley.message.Journal.Entry;
import org.parley.message.Posting.MembershipChange;
import org.parley.system.Halt;
import org.parley.system.ParleyException;

/**
 * What becomes of one batch: stored whole; or, when something in it cannot be stored, message by message, so that one
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
    Memberships memberships;

    @Inject
    RecentMessages recent;

    @Inject
    Event<MessagesPosted> messagesPosted;

    @Inject
    Event<MembershipChanged> membershipChanged;

    public void write(List<Entry> batch) {
        List<Posting> postings = batch.stream().map(Entry::posting).toList();
        try {
            publish(batch, writer.write(postings));
        } catch (RuntimeException e) {
            halt.ifDatabaseGaveUp(e);
            if (ConnectionLost.in(e)) {
                recover(batch, postings, e);
            } else {
                oneByOne(batch, e);
            }
        }
    }

    private void oneByOne(List<Entry> batch, RuntimeException cause) {
        if (batch.size() == 1) {
            LOG.log(Level.WARNING, "A message cannot be stored", cause);
            refuse(batch.get(0), new NotStoredException());
            return;
        }
        for (Entry each : batch) {
            write(List.of(each));
        }
    }

    /**
     * Holds this one batch until the database answers again; new messages are refused meanwhile. Which of the found
     * ones this batch had stored is not known any more, so the memory of recent messages, which must not have gaps,
     * begins anew; a client ignores what it has seen before.
     */
    private void recover(List<Entry> batch, List<Posting> postings, RuntimeException cause) {
        LOG.log(Level.WARNING, "The database is away: {0}", String.valueOf(cause.getMessage()));
        state.databaseAway(true);
        List<StoredMessage> stored = findWhenBack(postings);
        state.databaseAway(false);
        LOG.info("The database is back");
        Map<String, StoredMessage> byClientId = new HashMap<>();
        stored.forEach(each -> byClientId.put(each.authorId() + " " + each.clientId(), each));
        List<Entry> found = new ArrayList<>();
        List<StoredMessage> messages = new ArrayList<>();
        for (Entry each : batch) {
            StoredMessage message = byClientId.get(
                    each.posting().authorId() + " " + each.posting().clientId());
            if (message == null) {
                refuse(each, new TryAgainException("The database went away."));
            } else {
                found.add(each);
                messages.add(message);
            }
        }
        publish(found, messages);
        batch.forEach(each -> recent.forget(each.posting().conversationId()));
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

    /** Tells senders and members, after the commit. */
    private void publish(List<Entry> batch, List<StoredMessage> stored) {
        List<MessageView> fresh = new ArrayList<>(batch.size());
        List<MembershipChanged> changes = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            Entry entry = batch.get(i);
            StoredMessage message = stored.get(i);
            if (!message.repeated()) {
                fresh.add(MessageView.of(message, entry.author()));
            }
            if (entry.posting().change() != null && !message.repeated()) {
                changes.add(changed(entry.posting().change(), message));
            }
            if (message.saysTheSameAs(entry.posting())) {
                tell(entry, posted -> posted.stored(message));
            } else {
                refuse(entry, new ClientIdTakenException());
            }
        }
        fire(fresh, changes);
    }

    private MembershipChanged changed(MembershipChange change, StoredMessage line) {
        String name = line.text();
        memberships.forget(line.conversationId());
        Members members = memberships.of(line.conversationId());
        return new MembershipChanged(
                line.conversationId(),
                change.participantId(),
                name,
                change.role(),
                line.seq(),
                members.ids().size());
    }

    private void fire(List<MessageView> fresh, List<MembershipChanged> changes) {
        if (fresh.isEmpty()) {
            return;
        }
        recent.add(fresh);
        try {
            changes.forEach(membershipChanged::fire);
            messagesPosted.fire(new MessagesPosted(fresh));
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "Messages were stored, but not pushed", e);
        }
    }

    private void refuse(Entry entry, ParleyException why) {
        tell(entry, posted -> posted.refused(why));
    }

    private static void tell(Entry entry, Consumer<Posted> what) {
        try {
            what.accept(entry.posted());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A sender could not be told", e);
        }
    }
}
