package org.parley.message;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parley.conversation.ConversationNotFoundException;
import org.parley.conversation.Members;
import org.parley.conversation.Memberships;
import org.parley.message.TypingChanged.Typing;

/**
 * Who is typing where. Kept by nobody: a client forgets it by itself after some seconds. What many say in a second is told
 * together, and repetitions not at all, so that it never costs what a message costs.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TypingService {
    private static final Logger LOG = Logger.getLogger(TypingService.class.getName());

    /** In larger groups somebody always types, and nobody wants to know who. */
    static final int MOST_MEMBERS = 200;

    /** What waits for the next tick; more is forgotten. */
    private static final int MOST_WAITING = 10_000;

    /** Within this time who types is not told again; a client shows it for six seconds. */
    private static final Duration REST = Duration.ofMillis(2_500);

    private final Map<Key, Boolean> waiting = new ConcurrentHashMap<>();
    private final Cache<Key, Boolean> told =
            Caffeine.newBuilder().expireAfterWrite(REST).maximumSize(100_000).build();

    @Inject
    Memberships memberships;

    @Inject
    Event<TypingChanged> event;

    private record Key(long conversationId, long participantId) {}

    /**
     * The caller types, or has stopped; told at the next tick.
     *
     * @throws ConversationNotFoundException when he is no member
     */
    public void typing(long callerId, long conversationId, boolean on) {
        Members members = memberships.of(conversationId, callerId);
        Key key = new Key(conversationId, callerId);
        boolean known = told.getIfPresent(key) != null;
        if (known == on) {
            // He is known to type, or never was: whatever waits to say otherwise need not be said.
            waiting.remove(key);
        } else if (members.ids().size() <= MOST_MEMBERS && waiting.size() < MOST_WAITING) {
            waiting.put(key, on);
        }
    }

    /** Tells what has changed, all together. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void tick() {
        List<Typing> changes = new ArrayList<>();
        for (Key key : List.copyOf(waiting.keySet())) {
            Boolean on = waiting.remove(key);
            if (on != null) {
                if (on) {
                    told.put(key, true);
                } else {
                    told.invalidate(key);
                }
                changes.add(new Typing(key.conversationId(), key.participantId(), on));
            }
        }
        if (!changes.isEmpty()) {
            fire(new TypingChanged(changes));
        }
    }

    /** A timer that throws is tried again at once and then given up by the container. */
    private void fire(TypingChanged changes) {
        try {
            event.fire(changes);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Typing was not pushed", e);
        }
    }
}
