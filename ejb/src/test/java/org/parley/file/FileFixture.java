package org.parley.file;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.parley.conversation.ConversationFixture;
import org.parley.message.Message;
import org.parley.system.Calm;
import org.parley.system.DiskGuard;
import org.parley.system.Setting;
import org.parley.system.Settings;
import org.parley.system.TestTransactions;
import org.parley.system.Vendor;

/** The services of this package, with people and conversations. It stands in for the container, hence the assignments. */
@SuppressWarnings("UnnecessaryAssignment")
public final class FileFixture {
    static final long LIMIT = 3L * FileChunk.SIZE;

    final ConversationFixture conversations;
    public final UploadService uploads = new UploadService();
    public final FileService files = new FileService();
    final FileSweep sweep = new FileSweep();
    boolean diskFull;
    long now = ConversationFixture.NOON;

    public FileFixture(Vendor vendor) {
        conversations = ConversationFixture.on(vendor);
        TestTransactions transactions = new TestTransactions(conversations.database);
        sweep.transactions = transactions;
        sweep.clock = () -> now;
        uploads.transactions = transactions;
        uploads.settings = new Settings(
                setting -> setting == Setting.FILE_LIMIT ? Optional.of(Long.toString(LIMIT)) : Optional.empty());
        uploads.disk = new Disk();
        uploads.calm = new Calm();
        sweep.calm = uploads.calm;
        uploads.pictures = new Pictures();
        uploads.sweep = sweep;
        uploads.clock = () -> now;
        files.transactions = transactions;
    }

    /** Uploads it as a whole and finishes it. */
    public FileView upload(long userId, String name, byte[] bytes) {
        long id = begin(userId, name, bytes);
        return uploads.finish(userId, id);
    }

    /** Uploads it as a whole without finishing it. */
    long begin(long userId, String name, byte[] bytes) {
        long id = uploads.create(userId, name, bytes.length).id();
        for (int at = 0; at < bytes.length; at += FileChunk.SIZE) {
            byte[] chunk = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + FileChunk.SIZE));
            uploads.put(userId, id, at / FileChunk.SIZE, chunk);
        }
        return id;
    }

    /** Ties files to the group's first message, which stands in the database since the group was created. */
    void attach(long conversationId, long seq, Long... fileIds) {
        conversations.database.run(em -> {
            try {
                new AttachmentStore(em.unwrap(Connection.class)).attach(conversationId, seq, List.of(fileIds));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    Map<Long, List<FileView>> attached(long conversationId, List<Long> seqs) {
        return conversations.database.get(em -> AttachedFiles.of(em, conversationId, seqs));
    }

    /** A group whose first line is stored. */
    long group(long creatorId, Long... members) {
        long id = conversations.group("Group", creatorId, members);
        conversations.database.run(em -> em.persist(Message.created(id, creatorId, "group-" + id, now)));
        return id;
    }

    /** Rows of a file in all tables. */
    long rows(long fileId) {
        return conversations.database.get(em -> {
            long count = 0;
            for (String entity : List.of(
                    "StoredFile f WHERE f.id", "FileChunk f WHERE f.fileId", "FileThumbnail f WHERE f.fileId")) {
                count += em.createQuery("SELECT COUNT(f) FROM " + entity + " = :id", Long.class)
                        .setParameter("id", fileId)
                        .getSingleResult();
            }
            return count;
        });
    }

    static byte[] noise(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private final class Disk extends DiskGuard {
        @Override
        public boolean writable() {
            return !diskFull;
        }
    }
}
