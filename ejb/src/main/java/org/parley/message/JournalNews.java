package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.ConversationChanged;
import org.parley.conversation.ConversationNotFoundException;
import org.parley.conversation.Members;
import org.parley.conversation.Memberships;
import org.parley.conversation.NotAllowedException;
import org.parley.message.JournalEntry.Change;
import org.parley.message.JournalEntry.Post;
import org.parley.message.Posting.GroupChange;
import org.parley.message.Posting.MembershipChange;
import org.parley.message.Posting.SettingsChange;
import org.parley.message.StoredChange.Outcome;
import org.parley.system.InvalidValueException;
import org.parley.system.ParleyException;

/** What the journal tells after a commit: each sender what became of his command, and everybody what is new. */
@ApplicationScoped
public class JournalNews {
    private static final Logger LOG = Logger.getLogger(JournalNews.class.getName());

    @Inject
    Memberships memberships;

    @Inject
    RecentMessages recent;

    @Inject
    Event<MessagesPosted> messagesPosted;

    @Inject
    Event<MessagesChanged> messagesChanged;

    @Inject
    Event<MembershipChanged> membershipChanged;

    @Inject
    Event<GroupChanged> groupChanged;

    @Inject
    Event<ConversationChanged> conversationChanged;

    /** New messages, one for one with what was stored of them. */
    void posted(List<Post> posts, List<StoredMessage> stored) {
        List<MessageView> fresh = new ArrayList<>(posts.size());
        List<Runnable> changes = new ArrayList<>();
        List<ConversationChanged> begun = new ArrayList<>();
        for (int i = 0; i < posts.size(); i++) {
            Post post = posts.get(i);
            StoredMessage message = stored.get(i);
            if (!message.repeated()) {
                fresh.add(MessageView.of(message, post.author(), post.extras()));
                if (message.seq() == 1) {
                    long id = message.conversationId();
                    memberships.begun(id).forEach(member -> begun.add(new ConversationChanged(id, member)));
                }
                if (message.kind() != MessageKind.TEXT) {
                    memberships.forget(message.conversationId());
                    changes.add(() -> tellOf(post.command().change(), message));
                }
            }
            if (message.saysTheSameAs(post.command())) {
                tell(() -> post.told().stored(message));
            } else {
                refuse(post, new ClientIdTakenException());
            }
        }
        if (!fresh.isEmpty()) {
            recent.add(fresh);
            fire(() -> {
                changes.forEach(Runnable::run);
                begun.forEach(conversationChanged::fire);
                messagesPosted.fire(new MessagesPosted(fresh));
            });
        }
    }

    private void tellOf(@Nullable GroupChange change, StoredMessage line) {
        if (change instanceof SettingsChange settled) {
            groupChanged.fire(new GroupChanged(line.conversationId(), settled.settings()));
        } else if (change instanceof MembershipChange member) {
            Members members = memberships.of(line.conversationId());
            membershipChanged.fire(new MembershipChanged(
                    line.conversationId(),
                    member.participantId(),
                    line.text(),
                    member.role(),
                    line.seq(),
                    members.ids().size(),
                    members.everyone()));
        }
    }

    /** Changes, one for one with what became of them. */
    void changed(List<Change> changes, List<StoredChange> stored) {
        List<MessageEvent> events = new ArrayList<>(changes.size());
        Set<Long> authors = new LinkedHashSet<>();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            StoredChange outcome = stored.get(i);
            ParleyException refusal = refusal(outcome.outcome());
            if (refusal != null) {
                refuse(change, refusal);
                continue;
            }
            if (outcome.outcome() == Outcome.DONE) {
                events.add(event(change, outcome));
                authors.add(outcome.change().authorId());
            }
            tell(() -> change.told().stored(outcome));
        }
        if (!events.isEmpty()) {
            recent.add(events);
            fire(() -> messagesChanged.fire(new MessagesChanged(events, authors)));
        }
    }

    private static @Nullable ParleyException refusal(Outcome outcome) {
        return switch (outcome) {
            case DONE, UNCHANGED -> null;
            case GONE -> new MessageNotFoundException();
            case NO_MEMBER -> new ConversationNotFoundException();
            case FORBIDDEN -> new NotAllowedException();
            case TOO_MANY -> new InvalidValueException("emoji", "The message has as many reactions as it may have.");
        };
    }

    private static MessageEvent event(Change change, StoredChange stored) {
        MessageChange command = stored.change();
        long id = command.conversationId();
        long seq = command.seq();
        if (command instanceof MessageChange.Edit edit) {
            return new TextChanged(
                    id, seq, stored.revision(), edit.text(), change.html(), stored.at(), null, edit.mentioned());
        }
        if (command instanceof MessageChange.Deletion) {
            return new TextChanged(id, seq, stored.revision(), "", null, null, stored.at(), Mentioned.NOBODY);
        }
        if (command instanceof MessageChange.Pinning pinning) {
            return new PinChanged(
                    id, seq, stored.revision(), command.authorId(), change.author(), pinning.on(), stored.at());
        }
        MessageChange.Reacting reacting = (MessageChange.Reacting) command;
        return new ReactionChanged(
                id,
                seq,
                stored.revision(),
                command.authorId(),
                change.author(),
                reacting.emoji(),
                reacting.on(),
                stored.count());
    }

    private static void fire(Runnable events) {
        try {
            events.run();
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "Messages were stored, but not pushed", e);
        }
    }

    void refuse(JournalEntry entry, ParleyException why) {
        tell(() -> entry.refuse(why));
    }

    private static void tell(Runnable what) {
        try {
            what.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A sender could not be told", e);
        }
    }
}
