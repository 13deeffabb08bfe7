package org.parley.notification;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.Conversation;
import org.parley.conversation.ConversationRepository;
import org.parley.file.AttachedFiles;
import org.parley.file.FileView;
import org.parley.message.Message;
import org.parley.message.MessageDetailRepository;
import org.parley.message.MessageKey;
import org.parley.message.MessageKind;
import org.parley.user.Participant;
import org.parley.user.ParticipantRepository;

/** Makes views of entries: names and messages in one query each for all of them. */
final class NotificationViews {
    /** A line of a message at most, in UTF-16 units. */
    static final int LINE = 200;

    private final EntityManager em;

    NotificationViews(EntityManager em) {
        this.em = em;
    }

    /** Entries that were stored just now, of any people: they may read what they are told of. */
    List<NotificationView> fresh(List<Notification> entries) {
        return of(entries, new ConversationRepository(em).ofIds(conversationIds(entries)));
    }

    /** One person's entries; of conversations that he left meanwhile he reads nothing. */
    List<NotificationView> ofPerson(long userId, List<Notification> entries) {
        return of(
                entries,
                new ConversationRepository(em)
                        .ofIds(userId, conversationIds(entries)).stream()
                                .map(row -> (Conversation) row[0])
                                .toList());
    }

    private static Set<Long> conversationIds(List<Notification> entries) {
        Set<Long> ids = new HashSet<>();
        for (Notification each : entries) {
            Long id = each.conversationId();
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    private List<NotificationView> of(List<Notification> entries, Collection<Conversation> readable) {
        Map<Long, Conversation> conversations = new HashMap<>();
        readable.forEach(each -> conversations.put(each.id(), each));
        Map<MessageKey, Message> messages = messages(entries);
        Map<Long, String> names = names(entries);
        return entries.stream()
                .map(each -> view(each, conversations.get(each.conversationId()), messages.get(key(each)), names))
                .toList();
    }

    private static @Nullable MessageKey key(Notification entry) {
        Long conversationId = entry.conversationId();
        Long seq = entry.seq();
        return conversationId == null || seq == null ? null : new MessageKey(conversationId, seq);
    }

    private Map<MessageKey, Message> messages(List<Notification> entries) {
        Map<MessageKey, Message> messages = new HashMap<>();
        List<MessageKey> keys = entries.stream()
                .map(NotificationViews::key)
                .filter(Objects::nonNull)
                .toList();
        new MessageDetailRepository(em)
                .messages(keys)
                .forEach(each -> messages.put(new MessageKey(each.conversationId(), each.seq()), each));
        return messages;
    }

    private Map<Long, String> names(List<Notification> entries) {
        Set<Long> ids = new HashSet<>();
        entries.forEach(each -> ids.add(each.actorId()));
        Map<Long, String> names = new HashMap<>();
        for (Participant each : new ParticipantRepository(em).ofIds(ids)) {
            names.put(each.id(), each.displayName());
        }
        return names;
    }

    private NotificationView view(
            Notification entry, @Nullable Conversation readable, @Nullable Message message, Map<Long, String> names) {
        String actor = names.getOrDefault(entry.actorId(), "");
        boolean deleted = message != null && message.isDeleted();
        MessageKind line = message == null || message.kind() == MessageKind.TEXT ? null : message.kind();
        return new NotificationView(
                entry.id(),
                entry.kind(),
                entry.conversationId(),
                conversation(entry, readable, actor),
                entry.seq(),
                entry.actorId(),
                actor,
                entry.people(),
                entry.emoji(),
                entry.notifiedAt(),
                entry.isRead(),
                readable == null || message == null || deleted ? null : text(message),
                deleted,
                line);
    }

    private static String conversation(Notification entry, @Nullable Conversation readable, String actor) {
        String name = readable == null ? entry.conversationName() : readable.name();
        return name != null ? name : entry.conversationId() == null ? "" : actor;
    }

    private @Nullable String text(Message message) {
        String text = message.text();
        if (text.isBlank() && message.files() > 0) {
            List<FileView> files = AttachedFiles.of(em, message.conversationId(), List.of(message.seq()))
                    .getOrDefault(message.seq(), List.of());
            text = files.isEmpty() ? "" : files.get(0).name();
        }
        return text.isBlank() ? null : line(text);
    }

    /** Never ends within a pair of surrogates. */
    private static String line(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= LINE) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LINE - 1)) ? LINE - 1 : LINE;
        return line.substring(0, end);
    }
}
