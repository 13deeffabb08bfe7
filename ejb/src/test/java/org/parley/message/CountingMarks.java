package org.parley.message;

import jakarta.ejb.EJBException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.message.MarksStored.Mark;
import org.parley.system.TestClock;
import org.parley.system.TestDatabase;

/** The writer of marks in a transaction, counting its writes. */
final class CountingMarks extends MarkWriter {
    private final TestDatabase database;
    int writes;
    boolean away;

    /** The member whose marks cannot be stored; 0 for nobody. */
    long spoiled;

    CountingMarks(TestDatabase database, long now) {
        this.database = database;
        em = database.injected();
        clock = new TestClock(() -> now);
    }

    @Override
    public @Nullable Mark unread(long conversationId, long participantId, long seq) {
        return database.get(em -> super.unread(conversationId, participantId, seq));
    }

    @Override
    public List<Long> undisclosed(long participantId, long afterConversationId, int limit) {
        return database.get(em -> super.undisclosed(participantId, afterConversationId, limit));
    }

    @Override
    public List<Mark> disclose(long conversationId, long participantId) {
        return database.get(em -> super.disclose(conversationId, participantId));
    }

    @Override
    public List<Mark> write(long conversationId, Map<Long, Long> seqs) {
        writes++;
        if (away) {
            throw new EJBException(new SQLException("The line is gone", "08006"));
        }
        if (seqs.containsKey(spoiled)) {
            throw new EJBException(new SQLException("A row of it is spoiled", "23505"));
        }
        return database.get(em -> super.write(conversationId, seqs));
    }
}
