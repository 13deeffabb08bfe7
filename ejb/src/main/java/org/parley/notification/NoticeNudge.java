package org.parley.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.parley.conversation.ConversationCreated;
import org.parley.conversation.ConversationKind;
import org.parley.message.Mentioned;
import org.parley.message.MessageKind;
import org.parley.message.MessageView;
import org.parley.message.MessagesChanged;
import org.parley.message.MessagesPosted;
import org.parley.message.ReactionChanged;

/** Says that notices may wait. An event is no more than a nudge: what waits stands in the database. */
@ApplicationScoped
public class NoticeNudge {
    private final Semaphore nudges = new Semaphore(0);

    /** On the journal's thread: most batches notify nobody, and cost a look at each message. */
    void on(@Observes MessagesPosted event) {
        if (event.messages().stream().anyMatch(NoticeNudge::isNoticed)) {
            wake();
        }
    }

    private static boolean isNoticed(MessageView message) {
        return message.kind() != MessageKind.TEXT
                || message.extras().quote() != null
                || !message.extras().mentioned().equals(Mentioned.NOBODY);
    }

    void on(@Observes MessagesChanged event) {
        if (event.changes().stream().anyMatch(ReactionChanged.class::isInstance)) {
            wake();
        }
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConversationCreated event) {
        if (event.kind() == ConversationKind.GROUP) {
            wake();
        }
    }

    void wake() {
        if (nudges.availablePermits() == 0) {
            nudges.release();
        }
    }

    /** Waits for a nudge, up to so many milliseconds. */
    void await(long millis) throws InterruptedException {
        if (nudges.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            nudges.drainPermits();
        }
    }
}
