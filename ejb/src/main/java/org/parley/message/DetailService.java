package org.parley.message;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.conversation.Memberships;
import org.parley.system.UnlessOffline;
import org.parley.user.Participant;
import org.parley.user.ParticipantRepository;

/** What stands behind messages: earlier texts, who has reacted, what is pinned. */
@UnlessOffline
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DetailService {
    /** Earlier texts that are shown. */
    static final int EDITS = 100;

    /** People and pins in one page. */
    static final int PAGE = 50;

    @PersistenceContext(unitName = "parley")
    EntityManager em;

    @Inject
    Memberships memberships;

    @Inject
    Rendering rendering;

    /**
     * The earlier texts of a message, oldest first; of more than a hundred the last ones.
     *
     * @throws MessageNotFoundException when there is no such message, or it was deleted
     */
    public List<EditView> edits(long callerId, long conversationId, long seq) {
        memberships.of(conversationId, callerId);
        requireStanding(conversationId, seq);
        List<EditView> edits = new ArrayList<>();
        for (MessageEdit each : new MessageRepository(em).edits(conversationId, seq, EDITS)) {
            edits.add(new EditView(each.writtenAt(), each.text()));
        }
        Collections.reverse(edits);
        return edits;
    }

    /**
     * Who has reacted to a message with an emoji, those with an id above the given one.
     *
     * @throws MessageNotFoundException as {@link #edits}
     */
    public ReactorPage reactors(long callerId, long conversationId, long seq, String emoji, long after) {
        memberships.of(conversationId, callerId);
        requireStanding(conversationId, seq);
        List<Long> ids = new MessageRepository(em).reactors(conversationId, seq, Emoji.checked(emoji), after, PAGE + 1);
        boolean more = ids.size() > PAGE;
        List<Long> page = more ? ids.subList(0, PAGE) : ids;
        Map<Long, String> names = new HashMap<>();
        for (Participant each : new ParticipantRepository(em).ofIds(page)) {
            names.put(each.id(), each.displayName());
        }
        return new ReactorPage(
                page.stream()
                        .map(id -> new ReactorPage.Reactor(id, names.getOrDefault(id, "")))
                        .toList(),
                more);
    }

    /** The pinned messages of a conversation before a seq, the last of them first. */
    public PinPage pins(long callerId, long conversationId, long before) {
        memberships.of(conversationId, callerId);
        List<Long> seqs = new MessageRepository(em).pinned(conversationId, before, PAGE + 1);
        boolean more = seqs.size() > PAGE;
        List<MessageKey> keys = (more ? seqs.subList(0, PAGE) : seqs)
                .stream().map(seq -> new MessageKey(conversationId, seq)).toList();
        List<Message> messages = new ArrayList<>(new MessageDetailRepository(em).messages(keys));
        messages.sort(Comparator.comparingLong(Message::seq).reversed());
        return new PinPage(new MessageViews(em, rendering, callerId).of(messages), more);
    }

    private void requireStanding(long conversationId, long seq) {
        Message message = new MessageRepository(em).find(conversationId, seq);
        if (message == null || message.isDeleted()) {
            throw new MessageNotFoundException();
        }
    }
}
