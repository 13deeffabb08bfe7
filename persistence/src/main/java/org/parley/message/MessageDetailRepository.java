package org.parley.message;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands beside messages, for any set of them in one query. Native for Derby's sake, which for a list of keys reads
 * whole tables unless it is told how to join; to PostgreSQL the hints are comments (docs/decisions/0016).
 */
public class MessageDetailRepository {
    /** Keys in one query; the number is rounded up to a power of two, so that few statements serve all sizes. */
    private static final int CHUNK = 64;

    private static final String KEYED = """
             FROM --DERBY-PROPERTIES joinOrder=FIXED
             (VALUES %s) AS k (conversation_id, seq), %s t --DERBY-PROPERTIES constraint=%s, joinStrategy=NESTEDLOOP
             WHERE t.conversation_id = k.conversation_id AND t.seq = k.seq""";

    private final EntityManager em;

    public MessageDetailRepository(EntityManager em) {
        this.em = em;
    }

    /** Those of the messages that exist, in no order. */
    public List<Message> messages(Collection<MessageKey> keys) {
        return find(
                keys,
                values -> em.createNativeQuery(
                        "SELECT t.* " + KEYED.formatted(values, "message", "MESSAGE_PK"), Message.class));
    }

    /** {@code [conversationId, seq, emoji, count, how often the reader's own, time of the first]}, in no order. */
    public List<Object[]> reactions(Collection<MessageKey> keys, long readerId) {
        return find(
                keys,
                values -> em.createNativeQuery("SELECT t.conversation_id, t.seq, t.emoji, COUNT(*),"
                        + " SUM(CASE WHEN t.participant_id = CAST(? AS BIGINT) THEN 1 ELSE 0 END), MIN(t.reacted_at) "
                        + KEYED.formatted(values, "reaction", "REACTION_PK")
                        + " GROUP BY t.conversation_id, t.seq, t.emoji"),
                readerId);
    }

    /** {@code [conversationId, seq, participantId]}, in no order. */
    public List<Object[]> mentions(Collection<MessageKey> keys) {
        return find(
                keys,
                values -> em.createNativeQuery("SELECT t.conversation_id, t.seq, t.participant_id "
                        + KEYED.formatted(values, "mention", "MENTION_PK")));
    }

    /**
     * Asks by chunks.
     *
     * @param before values of the places before the keys'
     */
    @SuppressWarnings("unchecked")
    private <T> List<T> find(Collection<MessageKey> keys, Function<String, Query> query, long... before) {
        List<MessageKey> all = keys.stream().distinct().toList();
        List<T> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<MessageKey> chunk = all.subList(from, Math.min(all.size(), from + CHUNK));
            int places = Integer.highestOneBit(Math.max(1, chunk.size() * 2 - 1));
            String values = Stream.generate(() -> "(CAST(? AS BIGINT), CAST(? AS BIGINT))")
                    .limit(places)
                    .collect(Collectors.joining(", "));
            Query one = query.apply(values);
            int place = 1;
            for (long each : before) {
                one.setParameter(place++, each);
            }
            for (int i = 0; i < places; i++) {
                // The places beyond the last key ask for none.
                one.setParameter(place++, i < chunk.size() ? chunk.get(i).conversationId() : 0L);
                one.setParameter(place++, i < chunk.size() ? chunk.get(i).seq() : 0L);
            }
            found.addAll(one.getResultList());
        }
        return found;
    }
}
