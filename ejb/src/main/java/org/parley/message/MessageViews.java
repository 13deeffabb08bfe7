package org.parley.message;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.file.AttachedFiles;
import org.parley.file.FileView;
import org.parley.user.Participant;
import org.parley.user.ParticipantRepository;

/**
 * Makes views of messages as one reader sees them. What stands beside the messages is read in one query a kind for all of
 * them, and only where some message says that it has any.
 */
class MessageViews {
    private final EntityManager em;
    private final long readerId;

    private final Rendering rendering;

    MessageViews(EntityManager em, Rendering rendering, long readerId) {
        this.em = em;
        this.rendering = rendering;
        this.readerId = readerId;
    }

    /** One for one, in the order of the messages, which may be of several conversations. */
    List<MessageView> of(List<Message> messages) {
        Map<MessageKey, Message> originals = originals(messages);
        Map<MessageKey, Set<Long>> mentions = mentions(messages);
        Map<MessageKey, List<ReactionView>> reactions = reactions(messages);
        Map<MessageKey, List<FileView>> files = files(messages);
        Set<MessageKey> saved = saved(messages);
        Map<Long, String> names = names(messages, originals);
        List<MessageView> views = new ArrayList<>(messages.size());
        for (Message each : messages) {
            MessageKey key = key(each);
            MessageExtras extras = each.isDeleted()
                    ? MessageExtras.deleted(orZero(each.deletedAt()))
                    : extras(
                            each,
                            quote(each, originals, names),
                            names,
                            new Mentioned(mentions.getOrDefault(key, Set.of()), each.mentionsAll()),
                            files.getOrDefault(key, List.of()),
                            reactions.getOrDefault(key, List.of()),
                            saved.contains(key));
            views.add(MessageView.of(each, names.getOrDefault(each.authorId(), ""), extras));
        }
        return views;
    }

    private MessageExtras extras(
            Message message,
            @Nullable QuoteView quote,
            Map<Long, String> names,
            Mentioned mentioned,
            List<FileView> files,
            List<ReactionView> reactions,
            boolean saved) {
        Long first = message.forwardedAuthorId();
        return new MessageExtras(
                message.kind() == MessageKind.TEXT ? rendering.html(message.text(), message.conversationId()) : null,
                message.editedAt(),
                null,
                message.pinnedAt(),
                quote,
                first == null ? null : names.getOrDefault(first, ""),
                mentioned,
                files,
                reactions,
                saved);
    }

    private static @Nullable QuoteView quote(
            Message message, Map<MessageKey, Message> originals, Map<Long, String> names) {
        Message original = originals.get(new MessageKey(message.conversationId(), orZero(message.replySeq())));
        return original == null ? null : QuoteView.of(original, names.getOrDefault(original.authorId(), ""));
    }

    /** The answered messages, of which some may stand among the answering ones. */
    private Map<MessageKey, Message> originals(List<Message> messages) {
        Map<MessageKey, Message> known = new HashMap<>();
        messages.forEach(each -> known.put(key(each), each));
        Map<MessageKey, Message> originals = new HashMap<>();
        Set<MessageKey> missing = new HashSet<>();
        for (Message each : messages) {
            if (each.replySeq() != null && !each.isDeleted()) {
                MessageKey key = new MessageKey(each.conversationId(), orZero(each.replySeq()));
                Message original = known.get(key);
                if (original == null) {
                    missing.add(key);
                } else {
                    originals.put(key, original);
                }
            }
        }
        new MessageDetailRepository(em).messages(missing).forEach(each -> originals.put(key(each), each));
        return originals;
    }

    private Map<MessageKey, Set<Long>> mentions(List<Message> messages) {
        Map<MessageKey, Set<Long>> mentions = new HashMap<>();
        for (Object[] row : new MessageDetailRepository(em).mentions(keys(messages, each -> each.mentions() > 0))) {
            mentions.computeIfAbsent(key(row), key -> new HashSet<>()).add(number(row[2]));
        }
        return mentions;
    }

    private Map<MessageKey, List<ReactionView>> reactions(List<Message> messages) {
        List<Object[]> rows = new ArrayList<>(new MessageDetailRepository(em)
                .reactions(keys(messages, each -> each.reactions() > 0 && !each.isDeleted()), readerId));
        rows.sort(Comparator.<Object[]>comparingLong(row -> number(row[5])).thenComparing(row -> (String) row[2]));
        Map<MessageKey, List<ReactionView>> reactions = new HashMap<>();
        for (Object[] row : rows) {
            reactions
                    .computeIfAbsent(key(row), key -> new ArrayList<>())
                    .add(new ReactionView((String) row[2], number(row[3]), number(row[4]) > 0));
        }
        return reactions;
    }

    private Map<MessageKey, List<FileView>> files(List<Message> messages) {
        Map<Long, Set<Long>> seqs = new HashMap<>();
        for (MessageKey each : keys(messages, one -> one.files() > 0 && !one.isDeleted())) {
            seqs.computeIfAbsent(each.conversationId(), id -> new HashSet<>()).add(each.seq());
        }
        Map<MessageKey, List<FileView>> files = new HashMap<>();
        seqs.forEach((id, wanted) -> AttachedFiles.of(em, id, wanted)
                .forEach((seq, attached) -> files.put(new MessageKey(id, seq), attached)));
        return files;
    }

    private static List<MessageKey> keys(List<Message> messages, Predicate<Message> which) {
        return messages.stream().filter(which).map(MessageViews::key).toList();
    }

    private Set<MessageKey> saved(List<Message> messages) {
        Map<Long, long[]> spans = new HashMap<>();
        for (Message each : messages) {
            long[] span =
                    spans.computeIfAbsent(each.conversationId(), id -> new long[] {Long.MAX_VALUE, Long.MIN_VALUE});
            span[0] = Math.min(span[0], each.seq());
            span[1] = Math.max(span[1], each.seq());
        }
        Set<MessageKey> saved = new HashSet<>();
        spans.forEach((id, span) -> new SavedMessageRepository(em)
                .seqs(readerId, id, span[0], span[1])
                .forEach(seq -> saved.add(new MessageKey(id, seq))));
        return saved;
    }

    private Map<Long, String> names(List<Message> messages, Map<MessageKey, Message> originals) {
        Set<Long> ids = new HashSet<>();
        for (Message each : messages) {
            ids.add(each.authorId());
            if (each.forwardedAuthorId() != null) {
                ids.add(each.forwardedAuthorId());
            }
        }
        originals.values().forEach(each -> ids.add(each.authorId()));
        Map<Long, String> names = new HashMap<>();
        for (Participant each : new ParticipantRepository(em).ofIds(ids)) {
            names.put(each.id(), each.displayName());
        }
        return names;
    }

    private static MessageKey key(Message message) {
        return new MessageKey(message.conversationId(), message.seq());
    }

    private static MessageKey key(Object[] row) {
        return new MessageKey(number(row[0]), number(row[1]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    private static long orZero(@Nullable Long number) {
        return number == null ? 0 : number;
    }
}
