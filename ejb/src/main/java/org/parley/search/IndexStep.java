package org.parley.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.Conversation;
import org.parley.conversation.ConversationRepository;
import org.parley.file.AttachedFiles;
import org.parley.file.FileView;
import org.parley.message.Message;
import org.parley.message.MessageKind;
import org.parley.message.MessageRepository;
import org.parley.system.Transactions;

/** The indexer's transactions: each reads changes by their revision, and writes them and the new positions. */
@ApplicationScoped
public class IndexStep {
    /** Messages in one transaction, with the memory that they take: up to 20 MB where all are of the longest. */
    static final int MESSAGES = 500;

    /** Conversations looked at in one transaction. */
    static final int CONVERSATIONS = 200;

    @Inject
    Transactions transactions;

    @Inject
    SearchIndexes indexes;

    /**
     * Indexes what changed in these conversations, up to {@link #MESSAGES} messages.
     *
     * @return those that are not done
     */
    Set<Long> follow(Set<Long> conversationIds) {
        return transactions.get(em -> follow(em, conversationIds));
    }

    private Set<Long> follow(EntityManager em, Set<Long> conversationIds) {
        SearchIndex index = indexes.in(em);
        Map<Long, Long> known = index.positions(conversationIds);
        List<Entry> changed = new ArrayList<>();
        Map<Long, Long> positions = new HashMap<>();
        Set<Long> unfinished = new LinkedHashSet<>();
        for (long id : conversationIds) {
            int room = MESSAGES - changed.size();
            List<Message> messages =
                    room == 0 ? List.of() : new MessageRepository(em).changed(id, known.getOrDefault(id, 0L), room);
            if (messages.size() == room) {
                unfinished.add(id);
            }
            if (!messages.isEmpty()) {
                changed.addAll(entries(em, id, messages));
                positions.put(id, messages.get(messages.size() - 1).revision());
            }
        }
        if (!changed.isEmpty()) {
            index.write(changed, positions);
        }
        return unfinished;
    }

    private static List<Entry> entries(EntityManager em, long conversationId, List<Message> messages) {
        Set<Long> withFiles = new HashSet<>();
        messages.stream().filter(each -> each.files() > 0).forEach(each -> withFiles.add(each.seq()));
        Map<Long, List<FileView>> files =
                withFiles.isEmpty() ? Map.of() : AttachedFiles.of(em, conversationId, withFiles);
        return messages.stream()
                .map(each -> entry(each, files.getOrDefault(each.seq(), List.of())))
                .toList();
    }

    private static Entry entry(Message message, List<FileView> files) {
        Place place = new Place(message.postedAt(), message.conversationId(), message.seq());
        return message.kind() == MessageKind.TEXT && !message.isDeleted()
                ? new Entry(
                        place, message.authorId(), Words.folded(Searched.text(message.text(), files)), !files.isEmpty())
                : new Entry(place, message.authorId(), Set.of(), false);
    }

    /**
     * Looks at a page of all conversations.
     *
     * @param after the last page's last id, or 0
     * @param behind gets those that the index is behind of; one that it is ahead of, as after a backup was restored, is
     *     forgotten first
     * @return this page's last id, or null when there is no page
     */
    @Nullable
    Long look(long after, Set<Long> behind) {
        return transactions.get(em -> look(em, after, behind));
    }

    private @Nullable Long look(EntityManager em, long after, Set<Long> behind) {
        List<Conversation> page = new ConversationRepository(em).page(after, CONVERSATIONS);
        if (page.isEmpty()) {
            return null;
        }
        SearchIndex index = indexes.in(em);
        Map<Long, Long> positions =
                index.positions(page.stream().map(Conversation::id).toList());
        for (Conversation each : page) {
            long position = positions.getOrDefault(each.id(), 0L);
            if (position > each.revision()) {
                index.forget(each.id());
            }
            if (position != each.revision()) {
                behind.add(each.id());
            }
        }
        return page.get(page.size() - 1).id();
    }
}
