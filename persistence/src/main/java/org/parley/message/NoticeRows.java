package org.parley.message;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.message.Posting.MembershipChange;

/** The notices of one batch, written in one JDBC batch; where there is none, nothing is written. */
final class NoticeRows {
    /** Who joins or leaves by himself concerns nobody else. */
    private static final Set<MessageKind> SILENT =
            EnumSet.of(MessageKind.TEXT, MessageKind.MEMBER_JOINED, MessageKind.MEMBER_LEFT);

    private final Connection connection;
    private final long now;
    private final List<Row> rows = new ArrayList<>();

    private record Row(
            long conversationId,
            long revision,
            long seq,
            NoticeKind kind,
            long actorId,
            @Nullable Long subjectId) {}

    NoticeRows(Connection connection, long now) {
        this.connection = connection;
        this.now = now;
    }

    /** A new message, which most often notifies nobody. */
    void note(StoredMessage message, Posting posting) {
        boolean speaks = posting.additions().replySeq() != null
                || !posting.additions().mentioned().equals(Mentioned.NOBODY);
        boolean line = !SILENT.contains(message.kind());
        if (speaks || line) {
            rows.add(new Row(
                    message.conversationId(),
                    message.revision(),
                    message.seq(),
                    line ? NoticeKind.LINE : NoticeKind.MESSAGE,
                    message.authorId(),
                    posting.change() instanceof MembershipChange change ? (Long) change.participantId() : null));
        }
    }

    /** A change that was done. */
    void note(MessageChange change, long revision) {
        if (change instanceof MessageChange.Reacting reacting) {
            NoticeKind kind = reacting.on() ? NoticeKind.REACTED : NoticeKind.UNREACTED;
            rows.add(new Row(change.conversationId(), revision, change.seq(), kind, change.authorId(), null));
        }
    }

    void write() throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO notice (conversation_id, revision,"
                + " seq, kind, actor_id, subject_id, noted_at) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (Row each : rows) {
                insert.setLong(1, each.conversationId());
                insert.setLong(2, each.revision());
                insert.setLong(3, each.seq());
                insert.setString(4, each.kind().name());
                insert.setLong(5, each.actorId());
                if (each.subjectId() == null) {
                    insert.setNull(6, Types.BIGINT);
                } else {
                    insert.setLong(6, each.subjectId());
                }
                insert.setLong(7, now);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
