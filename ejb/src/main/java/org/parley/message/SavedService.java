package org.parley.message;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.conversation.ConversationNotFoundException;
import org.parley.conversation.ConversationService;
import org.parley.conversation.Memberships;
import org.parley.system.InvalidValueException;
import org.parley.system.UnlessOffline;

/** Messages that a person puts aside for himself. Nobody else learns of it. */
@UnlessOffline
@Stateless
public class SavedService {
    /** Messages in one page. */
    static final int PAGE = 50;

    @PersistenceContext(unitName = "parley")
    EntityManager em;

    @Inject
    Memberships memberships;

    @Inject
    Rendering rendering;

    @Inject
    ConversationService conversations;

    @Inject
    Event<SavedChanged> changed;

    Clock clock = Clock.systemUTC();

    /**
     * Saves a message for the caller, or takes it from his list; what is so already stays so.
     *
     * @throws ConversationNotFoundException when he is no member
     * @throws MessageNotFoundException when there is no such message, or it was deleted
     * @throws InvalidValueException when he has saved {@link SavedMessage#MOST} already
     */
    public void save(long callerId, long conversationId, long seq, boolean on) {
        memberships.of(conversationId, callerId);
        SavedMessageRepository saved = new SavedMessageRepository(em);
        SavedMessage known = saved.find(callerId, conversationId, seq);
        if ((known != null) == on) {
            return;
        }
        if (known != null) {
            saved.remove(known);
        } else {
            add(saved, callerId, conversationId, seq);
        }
        changed.fire(new SavedChanged(callerId, conversationId, seq, on));
    }

    private void add(SavedMessageRepository saved, long callerId, long conversationId, long seq) {
        Message message = new MessageRepository(em).find(conversationId, seq);
        if (message == null || message.isDeleted() || message.kind() != MessageKind.TEXT) {
            throw new MessageNotFoundException();
        }
        if (saved.count(callerId) >= SavedMessage.MOST) {
            throw new InvalidValueException("seq", "At most " + SavedMessage.MOST + " messages are saved.");
        }
        long at = Math.max(clock.millis(), saved.last(callerId) + 1);
        saved.add(new SavedMessage(callerId, conversationId, seq, at));
    }

    /**
     * What the caller has saved in conversations that he is a member of, before a time, the last saved first. A message
     * that was deleted meanwhile is there as such.
     *
     * @param before milliseconds since 1970-01-01 UTC
     */
    public SavedPage page(long callerId, long before) {
        List<SavedMessage> rows = new SavedMessageRepository(em).before(callerId, before, PAGE + 1);
        boolean more = rows.size() > PAGE;
        List<SavedMessage> page = more ? rows.subList(0, PAGE) : rows;
        Map<MessageKey, MessageView> messages = messages(callerId, page);
        Map<Long, String> names = conversations.names(
                callerId,
                page.stream().map(SavedMessage::conversationId).distinct().toList());
        List<SavedView> views = new ArrayList<>();
        for (SavedMessage each : page) {
            MessageView message = messages.get(new MessageKey(each.conversationId(), each.seq()));
            if (message != null) {
                views.add(new SavedView(message, names.getOrDefault(each.conversationId(), ""), each.savedAt()));
            }
        }
        return new SavedPage(views, more);
    }

    private Map<MessageKey, MessageView> messages(long callerId, List<SavedMessage> page) {
        List<MessageKey> keys = page.stream()
                .map(each -> new MessageKey(each.conversationId(), each.seq()))
                .toList();
        Map<MessageKey, MessageView> messages = new HashMap<>();
        for (MessageView each :
                new MessageViews(em, rendering, callerId).of(new MessageDetailRepository(em).messages(keys))) {
            messages.put(new MessageKey(each.conversationId(), each.seq()), each);
        }
        return messages;
    }
}
