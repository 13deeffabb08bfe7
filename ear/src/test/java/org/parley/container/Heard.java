package org.parley.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.parley.message.HistoryService;
import org.parley.message.MessageEvent;
import org.parley.message.MessageView;
import org.parley.message.MessagesChanged;
import org.parley.message.MessagesPosted;
import org.parley.presence.PresenceChanged;

/** Listens to the product's events inside the container. */
@ApplicationScoped
public class Heard {
    private final List<MessageView> messages = new CopyOnWriteArrayList<>();
    private final List<MessageEvent> changes = new CopyOnWriteArrayList<>();
    private final List<Boolean> stored = new CopyOnWriteArrayList<>();
    private final List<PresenceChanged> presence = new CopyOnWriteArrayList<>();

    @Inject
    HistoryService history;

    void on(@Observes MessagesPosted event) {
        for (MessageView each : event.messages()) {
            stored.add(history.before(each.authorId(), each.conversationId(), each.seq() + 1, 1)
                    .contains(each));
            messages.add(each);
        }
    }

    void on(@Observes MessagesChanged event) {
        changes.addAll(event.changes());
    }

    void on(@Observes PresenceChanged event) {
        presence.add(event);
    }

    public List<MessageView> messages() {
        return messages;
    }

    public List<MessageEvent> changes() {
        return changes;
    }

    /** Of each message, whether the database had it when it was told. */
    public List<Boolean> stored() {
        return stored;
    }

    public List<PresenceChanged> presence() {
        return presence;
    }
}
