package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.parley.conversation.ConversationJson;
import org.parley.conversation.ConversationNotFoundException;
import org.parley.conversation.ConversationService;
import org.parley.conversation.ConversationView;
import org.parley.push.Json;
import org.parley.push.Request;
import org.parley.push.Segment;
import org.parley.system.InvalidValueException;

/** What a client missed, by the revisions that it names. */
@ApplicationScoped
public class Resume {
    /** Open windows of one client at most. */
    private static final int MOST = 100;

    @Inject
    HistoryService history;

    @Inject
    ConversationService conversations;

    void add(Request request, List<Segment> missed) {
        Map<Long, Long> revisions = request.numbers("resume");
        if (revisions.size() > MOST) {
            throw new InvalidValueException("resume", "At most " + MOST + " conversations are resumed at once.");
        }
        revisions.forEach((id, revision) -> addOne(request.userId(), id, revision, missed));
    }

    private void addOne(long userId, long conversationId, long revision, List<Segment> missed) {
        try {
            Changes changes = history.changesAfter(userId, conversationId, revision);
            if (changes.reset()) {
                ConversationView view = conversations.view(userId, conversationId);
                missed.add(Segment.of(Json.event("reset", json -> {
                    ConversationJson.object(json, "conversation", view);
                    MessageJson.array(json, "messages", changes.page());
                })));
            } else if (!changes.events().isEmpty()) {
                missed.add(Segment.of(ChangeJson.missed(changes)));
            }
        } catch (ConversationNotFoundException e) {
            // He was taken out meanwhile; he learns it as he would have.
            missed.add(Segment.of(Json.event(
                    "membership",
                    json -> json.write("conversationId", conversationId)
                            .write("participantId", userId)
                            .write("name", "")
                            .write("role", "member")
                            .write("joinedSeq", 0)
                            .write("left", true)
                            .write("memberCount", 0))));
        }
    }
}
