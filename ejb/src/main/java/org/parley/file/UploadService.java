package org.parley.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.parley.system.Calm;
import org.parley.system.DiskGuard;
import org.parley.system.InvalidValueException;
import org.parley.system.Settings;
import org.parley.system.Transactions;
import org.parley.system.UnlessOffline;

/**
 * Uploading: begin, chunk after chunk in any order and as often as the line needs, finish. Each call is one short
 * transaction; nothing of a file is in memory but the chunk at hand. Only the uploader may do any of it.
 */
@UnlessOffline
@ApplicationScoped
public class UploadService {
    /** Files of one person that no message holds yet: as many as fill a few messages. */
    static final int UNTAKEN_MAX = 40;

    @Inject
    Transactions transactions;

    @Inject
    Settings settings;

    @Inject
    DiskGuard disk;

    @Inject
    Pictures pictures;

    @Inject
    FileSweep sweep;

    @Inject
    Calm calm;

    LongSupplier clock = System::currentTimeMillis;

    /** Most bytes of a file. */
    public long limit() {
        return settings.fileLimit();
    }

    /**
     * Begins a file.
     *
     * @param name as the uploader calls it; what may not stay is taken out
     * @param size bytes
     * @throws InvalidValueException when it is empty or over the limit ({@link FileTooLargeException})
     * @throws TooManyFilesException when {@value #UNTAKEN_MAX} of the person's wait to be sent
     * @throws NoRoomException when the disk is nearly full
     */
    public UploadView create(long userId, String name, long size) {
        requireRoom();
        if (size > limit()) {
            throw new FileTooLargeException(limit());
        }
        StoredFile wanted = new StoredFile(userId, name, size, clock.getAsLong());
        return transactions.get(em -> {
            FileRepository files = new FileRepository(em);
            if (files.countUntaken(userId) >= UNTAKEN_MAX) {
                throw new TooManyFilesException();
            }
            return view(files.add(wanted), List.of());
        });
    }

    /**
     * How far a file is, for who goes on after his line dropped.
     *
     * @throws FileNotFoundException when there is no such file, or it is somebody else's or sent already
     */
    public UploadView find(long userId, long fileId) {
        return transactions.get(em -> view(own(em, userId, fileId), new FileRepository(em).positions(fileId)));
    }

    /**
     * Stores one chunk. One that is there already stays as it is.
     *
     * @param position from 0
     * @param bytes exactly as many as belong there
     */
    public void put(long userId, long fileId, int position, byte[] bytes) {
        requireRoom();
        try {
            calm.yielding(() -> transactions.run(em -> add(em, own(em, userId, fileId), position, bytes)));
        } catch (PersistenceException e) {
            // Sent twice at once: the other one is stored.
            if (!transactions.get(em -> new FileRepository(em).hasChunk(fileId, position))) {
                throw e;
            }
        }
    }

    private static void add(EntityManager em, StoredFile file, int position, byte[] bytes) {
        if (bytes.length != file.sizeOfChunk(position)) {
            throw new InvalidValueException("bytes", "The chunk has " + file.sizeOfChunk(position) + " bytes.");
        }
        FileRepository files = new FileRepository(em);
        if (!file.isWhole() && !files.hasChunk(file.id(), position)) {
            files.add(new FileChunk(file.id(), position, bytes));
            em.flush();
        }
    }

    /**
     * All chunks are sent: finds out what they are, and makes a picture small. Finishing again changes nothing.
     *
     * @throws ChunksMissingException when some are not there
     * @throws PictureTooLargeException when it is a picture of too many pixels; the file is gone then
     */
    public FileView finish(long userId, long fileId) {
        UploadView upload = find(userId, fileId);
        if (upload.stored().size() * (long) upload.chunkSize() < upload.size()) {
            throw new ChunksMissingException();
        }
        IntFunction<byte[]> chunks = position -> transactions.get(em -> FileService.chunk(em, fileId, position));
        String type = FileType.of(chunks.apply(0), upload.name());
        Picture picture = null;
        if (FileType.isPicture(type)) {
            try {
                picture = pictures.read(type, new ChunkStream(upload.size(), chunks));
            } catch (PictureTooLargeException e) {
                discard(userId, fileId);
                throw e;
            }
        }
        return finish(userId, fileId, type, picture);
    }

    private FileView finish(long userId, long fileId, String type, @Nullable Picture picture) {
        return transactions.get(em -> {
            FileRepository files = new FileRepository(em);
            StoredFile file = files.lock(fileId);
            if (file == null || !file.isUntakenOf(userId)) {
                throw new FileNotFoundException();
            }
            if (!file.isWhole()) {
                file.finish(type);
                if (picture != null) {
                    file.picture(picture.width(), picture.height());
                    files.add(new FileThumbnail(
                            fileId,
                            picture.thumbnail().type(),
                            picture.thumbnail().bytes()));
                }
            }
            return FileView.of(file);
        });
    }

    /**
     * The uploader does not want it any more. Nothing of it is left behind.
     *
     * @throws FileNotFoundException as {@link #find}
     */
    public void discard(long userId, long fileId) {
        transactions.run(em -> {
            StoredFile file = new FileRepository(em).lock(fileId);
            if (file == null || !file.isUntakenOf(userId)) {
                throw new FileNotFoundException();
            }
            file.discard();
        });
        sweep.remove(fileId);
    }

    private void requireRoom() {
        if (!disk.writable()) {
            throw new NoRoomException();
        }
    }

    private static StoredFile own(EntityManager em, long userId, long fileId) {
        StoredFile file = new FileRepository(em).find(fileId);
        if (file == null || !file.isUntakenOf(userId)) {
            throw new FileNotFoundException();
        }
        return file;
    }

    private static UploadView view(StoredFile file, List<Integer> stored) {
        return new UploadView(file.id(), file.name(), file.size(), FileChunk.SIZE, stored);
    }
}
