package org.parley.file;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files, their chunks, and which messages hold them, in the database of one transaction. */
public class FileRepository {
    private final EntityManager em;

    public FileRepository(EntityManager em) {
        this.em = em;
    }

    /** Adds it and gives it its id. */
    public StoredFile add(StoredFile file) {
        em.persist(file);
        return file;
    }

    public @Nullable StoredFile find(long id) {
        return em.find(StoredFile.class, id);
    }

    /** The file, which nobody else changes until the end of the transaction. */
    public @Nullable StoredFile lock(long id) {
        return em.find(StoredFile.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** How many files of an owner no message holds yet. */
    public long countUntaken(long ownerId) {
        return em.createQuery(
                        "SELECT COUNT(f) FROM StoredFile f WHERE f.ownerId = :owner AND f.expiresAt > 0", Long.class)
                .setParameter("owner", ownerId)
                .getSingleResult();
    }

    public void add(FileChunk chunk) {
        em.persist(chunk);
    }

    public @Nullable FileChunk chunk(long fileId, int position) {
        return em.find(FileChunk.class, new FileChunk.Key(fileId, position));
    }

    /** Which chunks are there, ascending; their bytes are not read. */
    public List<Integer> positions(long fileId) {
        return em.createQuery(
                        "SELECT c.position FROM FileChunk c WHERE c.fileId = :file ORDER BY c.position", Integer.class)
                .setParameter("file", fileId)
                .getResultList();
    }

    /** Whether a chunk is there; its bytes are not read. */
    public boolean hasChunk(long fileId, int position) {
        return em.createQuery(
                                "SELECT COUNT(c) FROM FileChunk c WHERE c.fileId = :file AND c.position = :position",
                                Long.class)
                        .setParameter("file", fileId)
                        .setParameter("position", position)
                        .getSingleResult()
                > 0;
    }

    public void add(FileThumbnail thumbnail) {
        em.persist(thumbnail);
    }

    public @Nullable FileThumbnail thumbnail(long fileId) {
        return em.find(FileThumbnail.class, fileId);
    }

    /**
     * Whether a person is a member of a conversation in which a message holds the file, and is not deleted. Members and
     * messages stand on higher floors, so they are named here by their entities only: it is one question to the
     * database, at every request for a file.
     */
    public boolean isHeldFor(long participantId, long fileId) {
        return !em.createQuery(
                        "SELECT a.seq FROM Attachment a, Membership m, Message t WHERE a.fileId = :file"
                                + " AND m.conversationId = a.conversationId AND m.participantId = :participant"
                                + " AND m.leftAt IS NULL AND t.conversationId = a.conversationId AND t.seq = a.seq"
                                + " AND t.deletedAt IS NULL",
                        Long.class)
                .setParameter("file", fileId)
                .setParameter("participant", participantId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The files of the messages {@code from <= seq <= to}: {@code [seq, StoredFile]}, in the order of both. */
    public List<Object[]> attached(long conversationId, long from, long to) {
        return em.createQuery(
                        "SELECT a.seq, f FROM Attachment a, StoredFile f WHERE a.conversationId = :conversation"
                                + " AND a.seq >= :from AND a.seq <= :to AND f.id = a.fileId ORDER BY a.seq, a.position",
                        Object[].class)
                .setParameter("conversation", conversationId)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** Ids of files whose time is over, or whose removal was begun. */
    public List<Long> over(long now, int limit) {
        return em.createQuery("SELECT f.id FROM StoredFile f WHERE f.expiresAt < :now ORDER BY f.expiresAt", Long.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Removes the chunks below a position; few at a time, because Derby escalates locks. */
    public void removeChunks(long fileId, int below) {
        em.createQuery("DELETE FROM FileChunk c WHERE c.fileId = :file AND c.position < :below")
                .setParameter("file", fileId)
                .setParameter("below", below)
                .executeUpdate();
    }

    /** Removes a file that has no chunks any more. */
    public void remove(long fileId) {
        em.createQuery("DELETE FROM FileThumbnail t WHERE t.fileId = :file")
                .setParameter("file", fileId)
                .executeUpdate();
        em.createQuery("DELETE FROM StoredFile f WHERE f.id = :file")
                .setParameter("file", fileId)
                .executeUpdate();
    }
}
