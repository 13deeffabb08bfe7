package org.parley.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.parley.file.PictureTooLargeException;
import org.parley.file.Pictures;
import org.parley.system.InvalidValueException;
import org.parley.system.Transactions;

/** The pictures of people: small squares that this server has written anew, one a person. */
@ApplicationScoped
public class PictureService {
    /** Of the picture as it comes. The page sends a square of some 100 KB. */
    public static final int BYTES_MAX = 2 * 1024 * 1024;

    /** In pixels: twice the largest place that shows one, for dense screens. */
    static final int SIDE = 256;

    @Inject
    Transactions transactions;

    @Inject
    Pictures pictures;

    @Inject
    UserService users;

    LongSupplier clock = System::currentTimeMillis;

    /**
     * Puts one's picture in the place of the one before.
     *
     * @param bytes PNG, JPEG, GIF or WebP; of one that is no square the middle counts
     * @return its version
     * @throws InvalidValueException when they are too many, or no whole picture
     * @throws PictureTooLargeException when it has too many pixels
     * @throws UserNotFoundException when there is no such active person
     */
    public long put(long userId, byte[] bytes) {
        if (bytes.length > BYTES_MAX) {
            throw new InvalidValueException("picture", "picture must have at most " + BYTES_MAX + " bytes");
        }
        // Outside of the transaction: it takes long.
        byte[] square = pictures.square(bytes, SIDE);
        if (square == null) {
            throw new InvalidValueException("picture", "picture must be a whole PNG, JPEG, GIF or WebP");
        }
        long version = transactions.get(em -> {
            UserRepository repository = new UserRepository(em);
            User user = own(repository, userId);
            long next = next(user.picture());
            repository.changePicture(user, next, square);
            return next;
        });
        users.announce(userId);
        return version;
    }

    /**
     * Takes one's picture away, if there is one.
     *
     * @throws UserNotFoundException when there is no such active person
     */
    public void remove(long userId) {
        transactions.run(em -> {
            UserRepository repository = new UserRepository(em);
            repository.removePicture(own(repository, userId));
        });
        users.announce(userId);
    }

    /** A person's picture as a JPEG, if this is still its version. */
    public Optional<byte[]> find(long userId, long version) {
        return transactions.get(em -> Optional.ofNullable(new UserRepository(em).picture(userId))
                .filter(picture -> picture.version() == version)
                .map(UserPicture::bytes));
    }

    private static User own(UserRepository users, long userId) {
        User user = users.lockActive(userId);
        if (user == null) {
            throw new UserNotFoundException();
        }
        return user;
    }

    /** The time, so that no version comes again after a removal or a restored backup: browsers keep pictures for a year. */
    private long next(@Nullable Long before) {
        return Math.max(clock.getAsLong(), before == null ? 0 : before + 1);
    }
}
