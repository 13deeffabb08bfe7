package org.parley.conversation;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.parley.system.InvalidValueException;
import org.parley.system.UnlessOffline;
import org.parley.user.UserRepository;

/** Texts that were typed and not sent, kept so that they are the same on all of a person's devices. */
@UnlessOffline
@Stateless
public class DraftService {
    @PersistenceContext(unitName = "parley")
    EntityManager em;

    @Inject
    Event<DraftChanged> changed;

    Clock clock = Clock.systemUTC();

    /**
     * Keeps what the caller has typed; nothing but blanks deletes it.
     *
     * @param reply the seq of the message that it answers
     * @throws ConversationNotFoundException when he is no member
     * @throws InvalidValueException when the text is over {@link Draft#TEXT_LENGTH} UTF-16 units or holds control characters
     */
    public void write(long callerId, long conversationId, String text, @Nullable Long reply) {
        ConversationRepository conversations = new ConversationRepository(em);
        if (conversations.findActive(conversationId, callerId) == null) {
            throw new ConversationNotFoundException();
        }
        String checked = Draft.checkedText(text);
        Draft draft = conversations.findDraft(callerId, conversationId);
        long now = clock.millis();
        if (checked.isBlank()) {
            if (draft != null) {
                conversations.remove(draft);
                changed.fire(new DraftChanged(callerId, new DraftView(conversationId, "", null, now)));
            }
            return;
        }
        if (draft == null) {
            draft = begin(callerId, conversationId);
        }
        draft.write(checked, reply, now);
        changed.fire(new DraftChanged(callerId, DraftView.of(draft)));
    }

    /** The person's row is locked, so that two tabs in which he begins at once take turns. */
    private Draft begin(long callerId, long conversationId) {
        new UserRepository(em).lock(callerId);
        ConversationRepository conversations = new ConversationRepository(em);
        Draft others = conversations.findDraft(callerId, conversationId);
        if (others != null) {
            return others;
        }
        Draft draft = new Draft(callerId, conversationId);
        conversations.add(draft);
        return draft;
    }
}
