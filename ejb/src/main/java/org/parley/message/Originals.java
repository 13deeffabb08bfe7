package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.file.AttachedFiles;
import org.parley.file.FileView;
import org.parley.system.Transactions;
import org.parley.user.Participant;
import org.parley.user.ParticipantRepository;

/** Messages that others refer to, answering or forwarding them: read by key, on the thread of who refers. */
@ApplicationScoped
public class Originals {
    @Inject
    Transactions transactions;

    /** What somebody wrote, who wrote it first, and its files. */
    record Source(String text, long authorId, String author, List<FileView> files) {}

    /**
     * The quote of a message that stands.
     *
     * @throws MessageNotFoundException when there is none, it was deleted, or nobody wrote it
     */
    QuoteView quote(long conversationId, long seq) {
        return transactions.get(em -> {
            Message message = standing(em, conversationId, seq);
            return QuoteView.of(message, name(em, message.authorId()));
        });
    }

    /**
     * What is handed on when a message is forwarded: of one that was forwarded before, its first author stays the author.
     *
     * @throws MessageNotFoundException as {@link #quote}
     */
    Source source(long conversationId, long seq) {
        return transactions.get(em -> {
            Message message = standing(em, conversationId, seq);
            Long first = message.forwardedAuthorId();
            long authorId = first == null ? message.authorId() : first;
            List<FileView> files =
                    AttachedFiles.of(em, conversationId, List.of(seq)).getOrDefault(seq, List.of());
            return new Source(message.text(), authorId, name(em, authorId), files);
        });
    }

    private static Message standing(EntityManager em, long conversationId, long seq) {
        Message message = new MessageRepository(em).find(conversationId, seq);
        if (message == null || message.isDeleted() || message.kind() != MessageKind.TEXT) {
            throw new MessageNotFoundException();
        }
        return message;
    }

    private static String name(EntityManager em, long participantId) {
        @Nullable Participant author = new ParticipantRepository(em).find(participantId);
        return author == null ? "" : author.displayName();
    }
}
