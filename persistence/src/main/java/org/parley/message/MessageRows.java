package org.parley.message;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.file.AttachmentStore;

/** New messages, written in one JDBC batch; those that carry something beside their text in a second one. */
final class MessageRows {
    private static final String INSERT =
            "INSERT INTO message (conversation_id, seq, ordinal, revision, author_id, client_id, kind, text, posted_at";

    private final Connection connection;

    MessageRows(Connection connection) {
        this.connection = connection;
    }

    void insert(List<StoredMessage> messages, Function<StoredMessage, Additions> additions) throws SQLException {
        List<StoredMessage> plain = new ArrayList<>(messages.size());
        List<StoredMessage> rich = new ArrayList<>();
        for (StoredMessage each : messages) {
            (additions.apply(each).isNone() ? plain : rich).add(each);
        }
        insertPlain(plain);
        if (!rich.isEmpty()) {
            insertRich(rich, additions);
        }
    }

    private void insertPlain(List<StoredMessage> messages) throws SQLException {
        if (messages.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (StoredMessage each : messages) {
                set(insert, each);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void insertRich(List<StoredMessage> messages, Function<StoredMessage, Additions> additions)
            throws SQLException {
        Map<MessageKey, Set<Long>> mentions = new TreeMap<>();
        try (PreparedStatement insert =
                connection.prepareStatement(INSERT + ", reply_seq, forwarded_author_id, mentions, mention_all, files)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (StoredMessage each : messages) {
                Additions carried = additions.apply(each);
                Mentioned mentioned = carried.mentioned();
                set(insert, each);
                setNumber(insert, 10, carried.replySeq());
                setNumber(insert, 11, carried.forwardedAuthorId());
                insert.setInt(12, mentioned.ids().size());
                insert.setBoolean(13, mentioned.all());
                insert.setInt(14, carried.files().size());
                insert.addBatch();
                mentions.put(new MessageKey(each.conversationId(), each.seq()), mentioned.ids());
            }
            insert.executeBatch();
        }
        new MentionRows(connection).insert(mentions);
        AttachmentStore attachments = new AttachmentStore(connection);
        for (StoredMessage each : messages) {
            attachments.attach(
                    each.conversationId(), each.seq(), additions.apply(each).files());
        }
    }

    private static void set(PreparedStatement insert, StoredMessage message) throws SQLException {
        insert.setLong(1, message.conversationId());
        insert.setLong(2, message.seq());
        insert.setLong(3, message.ordinal());
        insert.setLong(4, message.revision());
        insert.setLong(5, message.authorId());
        insert.setString(6, message.clientId());
        insert.setString(7, message.kind().name());
        insert.setString(8, message.text());
        insert.setLong(9, message.at());
    }

    private static void setNumber(PreparedStatement statement, int place, @Nullable Long number) throws SQLException {
        if (number == null) {
            statement.setNull(place, Types.BIGINT);
        } else {
            statement.setLong(place, number);
        }
    }
}
