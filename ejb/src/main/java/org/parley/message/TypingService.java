package org.parley.message;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.ConversationNotFoundException;
import org.parley.conversation.Members;
import org.parley.conversation.Memberships;
import org.parley.message.TypingChanged.Typing;
import org.parley.system.Tick;
import org.parley.system.UnlessOffline;
import org.parley.user.StatusService;

/**
 * Who is typing where. Kept by nobody: a client forgets it by itself after some seconds. What many say in a second is told
 * together, and repetitions not at all, so that it never costs what a message costs.
 */
@UnlessOffline
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class TypingService {
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
    StatusService statuses;

    @Inject
    Event<TypingChanged> event;

    private record Key(long conversationId, long participantId) {}

    /**
     * The caller types, or has stopped; told at the next tick, unless he is hidden.
     *
     * @throws ConversationNotFoundException when he is no member
     */
    public void typing(long callerId, long conversationId, boolean on) {
        Members members = memberships.of(conversationId, callerId);
        if (statuses.isHidden(callerId) || !members.mayPost(members.require(callerId))) {
            return;
        }
        if (members.ids().size() <= MOST_MEMBERS && waiting.size() < MOST_WAITING) {
            waiting.compute(
                    new Key(conversationId, callerId), (key, waits) -> next(told.getIfPresent(key) != null, waits, on));
        }
    }

    /** What is to be told at the next tick, or null for nothing. */
    private static @Nullable Boolean next(boolean known, @Nullable Boolean waits, boolean on) {
        if (known != on) {
            return on;
        }
        // Who stopped and goes on within one tick has sent a message: with it the others have forgotten that he types.
        return (on && waits != null) ? Boolean.TRUE : null;
    }

    /** Tells what has changed, all together. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void tick() {
        List<Typing> changes = new ArrayList<>();
        for (Key key : List.copyOf(waiting.keySet())) {
            waiting.computeIfPresent(key, (same, on) -> {
                if (on) {
                    told.put(key, true);
                } else {
                    told.invalidate(key);
                }
                if (!statuses.isHidden(key.participantId())) {
                    changes.add(new Typing(key.conversationId(), key.participantId(), on));
                }
                return null;
            });
        }
        if (!changes.isEmpty()) {
            Tick.attempt("Typing was not pushed", () -> event.fire(new TypingChanged(changes)));
        }
    }
}
