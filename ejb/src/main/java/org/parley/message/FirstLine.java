package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.parley.conversation.ConversationCreated;
import org.parley.conversation.ConversationKind;

/**
 * Stores the line "created" of a new group in the transaction that creates it, so that neither is there alone; and
 * with it what its members are notified by.
 */
@ApplicationScoped
public class FirstLine {
    @PersistenceContext(unitName = "parley")
    EntityManager em;

    void on(@Observes ConversationCreated event) {
        if (event.kind() == ConversationKind.GROUP) {
            String clientId = UUID.randomUUID().toString();
            new MessageRepository(em)
                    .add(Message.created(event.conversationId(), event.creatorId(), clientId, event.at()));
            new NoticeRepository(em).add(Notice.created(event.conversationId(), event.creatorId(), event.at()));
        }
    }
}
