package org.parley.file;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Ties files to a message that is being stored: inside the journal's transaction, on its connection. */
public final class AttachmentStore {
    /** A file that is taken stays; one that is gone, or going, is not taken. */
    private static final String TAKE = "UPDATE stored_file SET expires_at = NULL WHERE id = ? AND type IS NOT NULL";

    private static final String ADD =
            "INSERT INTO attachment (conversation_id, seq, position, file_id) VALUES (?, ?, ?, ?)";

    private final Connection connection;

    public AttachmentStore(Connection connection) {
        this.connection = connection;
    }

    /**
     * Ties them in this order.
     *
     * @throws FileNotFoundException when one was swept meanwhile; the transaction is to be rolled back then
     */
    public void attach(long conversationId, long seq, List<Long> fileIds) throws SQLException {
        if (fileIds.isEmpty()) {
            return;
        }
        try (PreparedStatement take = connection.prepareStatement(TAKE);
                PreparedStatement add = connection.prepareStatement(ADD)) {
            for (int i = 0; i < fileIds.size(); i++) {
                take.setLong(1, fileIds.get(i));
                if (take.executeUpdate() == 0) {
                    throw new FileNotFoundException();
                }
                add.setLong(1, conversationId);
                add.setLong(2, seq);
                add.setInt(3, i);
                add.setLong(4, fileIds.get(i));
                add.addBatch();
            }
            add.executeBatch();
        }
    }
}
