package org.parley.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parley.system.InvalidValueException;
import org.parley.system.Transactions;

/** Files that are whole: who may read them, and which messages hold them. */
@ApplicationScoped
public class FileService {
    /** Messages further apart are asked for by two questions, so that an old changed one does not read all between. */
    private static final long APART = 200;

    @Inject
    Transactions transactions;

    /**
     * Opens a file for reading. The uploader may until a message holds it, then the members of the conversations in
     * which one does.
     *
     * @throws FileNotFoundException when there is no such file, or not for him, or not yet
     */
    public OpenFile open(long userId, long fileId) {
        return transactions.get(em -> new OpenFile(
                readable(em, userId, fileId),
                position -> transactions.get(inner -> FileService.chunk(inner, fileId, position))));
    }

    /**
     * A picture's small form.
     *
     * @throws FileNotFoundException as {@link #open}, and when the file is no picture
     */
    public Thumbnail thumbnail(long userId, long fileId) {
        return transactions.get(em -> {
            FileThumbnail thumbnail = new FileRepository(em)
                    .thumbnail(readable(em, userId, fileId).id());
            if (thumbnail == null) {
                throw new FileNotFoundException();
            }
            return new Thumbnail(thumbnail.type(), thumbnail.bytes());
        });
    }

    /**
     * Checks that somebody may send these files, before a message with them is stored: they are whole, and his own. The
     * journal ties them to the message ({@link AttachmentStore}).
     *
     * @return them, in the same order
     * @throws FileNotFoundException when one is not his, not whole, or gone
     * @throws InvalidValueException when there are more than {@link Attachment#MOST}, or one twice
     */
    public List<FileView> attach(long userId, List<Long> fileIds) {
        if (fileIds.isEmpty()) {
            return List.of();
        }
        if (fileIds.size() > Attachment.MOST || new HashSet<>(fileIds).size() < fileIds.size()) {
            throw new InvalidValueException("files", "A message has at most " + Attachment.MOST + " different files.");
        }
        return transactions.get(em -> {
            FileRepository files = new FileRepository(em);
            List<FileView> views = new ArrayList<>();
            for (long id : fileIds) {
                StoredFile file = files.find(id);
                // Sent already is no reason to refuse: a repeated send comes here too.
                if (file == null || !file.isWhole() || file.ownerId() != userId) {
                    throw new FileNotFoundException();
                }
                views.add(FileView.of(file));
            }
            return views;
        });
    }

    /**
     * The files of messages, for who may read these messages: one question for a page.
     *
     * @return by seq; a message without files is not in it
     */
    public Map<Long, List<FileView>> attached(long conversationId, Collection<Long> seqs) {
        Map<Long, List<FileView>> bySeq = new TreeMap<>();
        if (!seqs.isEmpty()) {
            transactions.run(em -> collect(new FileRepository(em), conversationId, new TreeSet<>(seqs), bySeq));
        }
        return bySeq;
    }

    private static void collect(
            FileRepository files, long conversationId, SortedSet<Long> seqs, Map<Long, List<FileView>> bySeq) {
        long from = seqs.first();
        long to = from;
        for (long seq : seqs) {
            if (seq - to > APART) {
                add(files.attached(conversationId, from, to), seqs, bySeq);
                from = seq;
            }
            to = seq;
        }
        add(files.attached(conversationId, from, to), seqs, bySeq);
    }

    private static void add(List<Object[]> rows, Set<Long> seqs, Map<Long, List<FileView>> bySeq) {
        for (Object[] row : rows) {
            if (seqs.contains((Long) row[0])) {
                bySeq.computeIfAbsent((Long) row[0], seq -> new ArrayList<>()).add(FileView.of((StoredFile) row[1]));
            }
        }
    }

    static byte[] chunk(EntityManager em, long fileId, int position) {
        FileChunk chunk = new FileRepository(em).chunk(fileId, position);
        if (chunk == null) {
            throw new FileNotFoundException();
        }
        return chunk.bytes();
    }

    private static StoredFile readable(EntityManager em, long userId, long fileId) {
        FileRepository files = new FileRepository(em);
        StoredFile file = files.find(fileId);
        if (file == null || !file.isWhole() || !(file.isUntakenOf(userId) || files.isHeldFor(userId, fileId))) {
            throw new FileNotFoundException();
        }
        return file;
    }
}
