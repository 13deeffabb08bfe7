package org.parley.message;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.MembershipRole;
import org.parley.message.StoredChange.Outcome;

/**
 * Stores changes of messages in the caller's transaction, beside {@link JournalStore} and over the same connection: each
 * message is read and written once, however many changes of it a batch holds.
 */
public final class ChangeStore {
    private final Connection connection;
    private final long now;
    private final Map<MessageKey, @Nullable ChangedMessage> messages = new TreeMap<>();
    private final Map<MessageKey, @Nullable MembershipRole> roles = new HashMap<>();
    private final SortedMap<Long, Long> revisions = new TreeMap<>();
    private final ChangeRows rows;
    private final ReactionRows reactions;
    private final NoticeRows notices;

    /** @param now the time of storing, milliseconds since 1970-01-01 UTC */
    public ChangeStore(Connection connection, long now) {
        this.connection = connection;
        this.now = now;
        this.rows = new ChangeRows(connection);
        this.reactions = new ReactionRows(connection, now);
        this.notices = new NoticeRows(connection, now);
    }

    /**
     * Locks conversations in the order of ids, so that two nodes never wait for each other in a circle. A batch that also
     * holds new messages locks those of both kinds at once.
     */
    public void lock(SortedSet<Long> conversationIds) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE conversation SET revision = revision WHERE id = ?")) {
            for (long each : conversationIds) {
                update.setLong(1, each);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /** Stores what may be done; the conversations are locked. One for one with the batch. */
    public List<StoredChange> store(Collection<MessageChange> batch) throws SQLException {
        List<StoredChange> stored = new ArrayList<>(batch.size());
        for (MessageChange each : batch) {
            stored.add(apply(each));
        }
        if (!revisions.isEmpty()) {
            rows.write();
            reactions.write();
            notices.write();
            moveRevisions();
        }
        return stored;
    }

    private StoredChange apply(MessageChange change) throws SQLException {
        MessageKey key = new MessageKey(change.conversationId(), change.seq());
        MembershipRole role = role(change);
        ChangedMessage message = message(key);
        if (role == null || message == null) {
            return new StoredChange(change, role == null ? Outcome.NO_MEMBER : Outcome.GONE, 0, now, 0);
        }
        if (role == MembershipRole.READER) {
            return new StoredChange(change, Outcome.FORBIDDEN, 0, now, 0);
        }
        String before = message.text;
        long writtenAt = message.writtenAt;
        Outcome outcome = outcome(change, role, key, message);
        if (outcome != Outcome.DONE) {
            return new StoredChange(change, outcome, 0, now, 0);
        }
        message.revision = nextRevision(change.conversationId());
        if (change instanceof MessageChange.Edit) {
            rows.earlier(key, message.revision, before, writtenAt);
        }
        rows.note(key, change, message);
        notices.note(change, message.revision);
        return new StoredChange(change, outcome, message.revision, now, count(change, key, message));
    }

    private Outcome outcome(MessageChange change, MembershipRole role, MessageKey key, ChangedMessage message)
            throws SQLException {
        if (change instanceof MessageChange.Edit edit) {
            return message.edit(edit, now);
        }
        if (change instanceof MessageChange.Deletion deletion) {
            return message.delete(deletion, role, now);
        }
        if (change instanceof MessageChange.Pinning pinning) {
            return message.pin(pinning, now);
        }
        return message.react((MessageChange.Reacting) change, reactions.of(key, message));
    }

    private long count(MessageChange change, MessageKey key, ChangedMessage message) throws SQLException {
        return change instanceof MessageChange.Reacting reacting
                ? reactions.of(key, message).stream()
                        .filter(each -> each.emoji().equals(reacting.emoji()))
                        .count()
                : 0;
    }

    /** What the author of the change is now; null when he is no member. */
    private @Nullable MembershipRole role(MessageChange change) throws SQLException {
        MessageKey key = new MessageKey(change.conversationId(), change.authorId());
        if (!roles.containsKey(key)) {
            try (PreparedStatement select = connection.prepareStatement("SELECT role FROM membership"
                    + " WHERE conversation_id = ? AND participant_id = ? AND left_at IS NULL")) {
                select.setLong(1, change.conversationId());
                select.setLong(2, change.authorId());
                try (ResultSet row = select.executeQuery()) {
                    roles.put(key, row.next() ? MembershipRole.valueOf(row.getString(1)) : null);
                }
            }
        }
        return roles.get(key);
    }

    private @Nullable ChangedMessage message(MessageKey key) throws SQLException {
        if (!messages.containsKey(key)) {
            messages.put(key, rows.read(key));
        }
        return messages.get(key);
    }

    private long nextRevision(long conversationId) throws SQLException {
        Long last = revisions.get(conversationId);
        if (last == null) {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT revision FROM conversation WHERE id = ?")) {
                select.setLong(1, conversationId);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    last = row.getLong(1);
                }
            }
        }
        revisions.put(conversationId, last + 1);
        return last + 1;
    }

    private void moveRevisions() throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE conversation SET revision = ? WHERE id = ?")) {
            for (Map.Entry<Long, Long> each : revisions.entrySet()) {
                update.setLong(1, each.getValue());
                update.setLong(2, each.getKey());
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
