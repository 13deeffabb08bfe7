package org.parley.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Set;
import org.parley.user.PersonChanged;

/**
 * The members of the conversations in use, so that posting a message asks no database who may and who hears it. A
 * change of membership empties the conversation's entry after its commit; the next call loads it anew.
 */
@ApplicationScoped
public class Memberships {
    /** Bound by members held, not by conversations: one of 5,000 weighs as much as 500 of ten. */
    private static final long MOST_MEMBERS = 1_000_000;

    private final Cache<Long, Members> cache = Caffeine.newBuilder()
            .maximumWeight(MOST_MEMBERS)
            .<Long, Members>weigher((id, members) -> 1 + members.byId().size())
            .build();

    @Inject
    MembersLoader loader;

    /**
     * The members of a conversation.
     *
     * @throws ConversationNotFoundException when there is no such conversation
     */
    public Members of(long conversationId) {
        return cache.get(conversationId, loader::load);
    }

    /** The members of a conversation that the caller is one of. */
    public Members of(long conversationId, long participantId) {
        Members members = of(conversationId);
        members.require(participantId);
        return members;
    }

    /**
     * Something was written in a conversation for the first time: from now on all its members know of it. To be called
     * after the commit.
     *
     * @return who did not know of it, as far as that is known; else all
     */
    public Set<Long> begun(long conversationId) {
        Members held = cache.getIfPresent(conversationId);
        forget(conversationId);
        return held == null ? of(conversationId).ids() : held.unknowing();
    }

    /** To be called after the commit of a change. */
    public void forget(long conversationId) {
        cache.invalidate(conversationId);
    }

    /** Who has opened a conversation knows of it. */
    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) ConversationChanged event) {
        Members held = cache.getIfPresent(event.conversationId());
        if (held != null && held.unknowing().contains(event.participantId())) {
            forget(event.conversationId());
        }
    }

    /** Names and deactivations are rare enough to begin anew. */
    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) PersonChanged event) {
        cache.invalidateAll();
    }
}
