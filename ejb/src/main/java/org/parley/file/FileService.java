package org.parley.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.parley.system.InvalidValueException;
import org.parley.system.Transactions;
import org.parley.system.UnlessOffline;

/** Files that are whole: who may read them, and who may send them. */
@UnlessOffline
@ApplicationScoped
public class FileService {
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
