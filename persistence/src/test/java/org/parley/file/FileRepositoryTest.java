package org.parley.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.system.InvalidValueException;
import org.parley.system.TestDatabase;
import org.parley.system.Vendor;
import org.parley.user.Card;
import org.parley.user.User;
import org.parley.user.UserRepository;

class FileRepositoryTest {
    private static final long NOW = 1_000_000;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void chunksComeBackByteByByte(Vendor vendor) {
        try (TestDatabase database = TestDatabase.of(vendor)) {
            long id = add(database, FileChunk.SIZE + 5);
            byte[] first = new byte[FileChunk.SIZE];
            new Random(1).nextBytes(first);
            database.run(em -> new FileRepository(em).add(new FileChunk(id, 0, first)));
            database.run(em -> new FileRepository(em).add(new FileChunk(id, 1, new byte[] {0, 1, -1, 0, 27})));
            database.run(em -> {
                FileRepository files = new FileRepository(em);
                assertThat(Objects.requireNonNull(files.chunk(id, 0)).bytes()).isEqualTo(first);
                assertThat(Objects.requireNonNull(files.chunk(id, 1)).bytes()).containsExactly(0, 1, -1, 0, 27);
                assertThat(files.chunk(id, 2)).isNull();
                assertThat(files.positions(id)).containsExactly(0, 1);
                assertThat(files.hasChunk(id, 1)).isTrue();
                assertThat(files.hasChunk(id, 2)).isFalse();
            });
            assertThatThrownBy(() -> database.run(em -> new FileRepository(em).add(new FileChunk(id, 1, new byte[5]))))
                    .isInstanceOf(PersistenceException.class);
            assertThatThrownBy(() ->
                            database.run(em -> new FileRepository(em).add(new FileChunk(id + 1, 0, new byte[1]))))
                    .isInstanceOf(PersistenceException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aFileKnowsItsChunks(Vendor vendor) {
        try (TestDatabase database = TestDatabase.of(vendor)) {
            long owner = owner(database);
            StoredFile file = new StoredFile(owner, "a", 2L * FileChunk.SIZE + 1, NOW);
            assertThat(file.chunks()).isEqualTo(3);
            assertThat(file.sizeOfChunk(1)).isEqualTo(FileChunk.SIZE);
            assertThat(file.sizeOfChunk(2)).isEqualTo(1);
            assertThat(new StoredFile(owner, "a", 2L * FileChunk.SIZE, NOW).sizeOfChunk(1))
                    .isEqualTo(FileChunk.SIZE);
            for (int position : new int[] {-1, 3, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
                assertThatThrownBy(() -> file.sizeOfChunk(position)).isInstanceOf(InvalidValueException.class);
            }
            for (long size : new long[] {0, -1, Long.MIN_VALUE}) {
                assertThatThrownBy(() -> new StoredFile(owner, "a", size, NOW))
                        .isInstanceOf(InvalidValueException.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void onlyWholeFilesAreTakenAndTheTakenStay(Vendor vendor) {
        try (TestDatabase database = TestDatabase.of(vendor)) {
            long whole = add(database, 10);
            long half = add(database, 10);
            database.run(em -> file(em, whole).finish("text/plain"));
            assertThatThrownBy(() -> attach(database, 1, List.of(half))).isInstanceOf(FileNotFoundException.class);
            assertThatThrownBy(() -> attach(database, 1, List.of(whole, 987_654_321L)))
                    .isInstanceOf(FileNotFoundException.class);
            attach(database, 2, List.of(whole));
            attach(database, 3, List.of(whole));
            long end = NOW + StoredFile.UNTAKEN + 1;
            database.run(em -> {
                FileRepository files = new FileRepository(em);
                assertThat(files.over(end, 10)).containsExactly(half);
                assertThat(files.over(end - 1, 10)).isEmpty();
                assertThat(files.attached(7, 0, 2))
                        .singleElement()
                        .satisfies(row -> assertThat(row[0]).isEqualTo(2L));
                assertThat(files.attached(7, 0, 100)).hasSize(2);
                assertThat(files.attached(8, 0, 100)).isEmpty();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatIsDiscardedIsNobodysAndGoes(Vendor vendor) {
        try (TestDatabase database = TestDatabase.of(vendor)) {
            long id = add(database, 10);
            database.run(em -> {
                new FileRepository(em).add(new FileChunk(id, 0, new byte[10]));
                new FileRepository(em).add(new FileThumbnail(id, "image/png", new byte[3]));
                file(em, id).finish("image/png");
            });
            database.run(em -> {
                StoredFile file = Objects.requireNonNull(new FileRepository(em).lock(id));
                assertThat(file.isUntakenOf(file.ownerId())).isTrue();
                assertThat(new FileRepository(em).countUntaken(file.ownerId())).isEqualTo(1);
                file.discard();
                assertThat(file.isUntakenOf(file.ownerId())).isFalse();
            });
            assertThatThrownBy(() -> attach(database, 1, List.of(id))).isInstanceOf(FileNotFoundException.class);
            database.run(em -> {
                FileRepository files = new FileRepository(em);
                assertThat(files.countUntaken(file(em, id).ownerId())).isZero();
                assertThat(files.over(1, 10)).containsExactly(id);
                files.removeChunks(id, 1);
                files.remove(id);
            });
            database.run(em -> assertThat(new FileRepository(em).find(id)).isNull());
        }
    }

    private static void attach(TestDatabase database, long seq, List<Long> files) {
        database.run(em -> {
            try {
                new AttachmentStore(em.unwrap(Connection.class)).attach(7, seq, files);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static StoredFile file(EntityManager em, long id) {
        return Objects.requireNonNull(new FileRepository(em).find(id));
    }

    private static long add(TestDatabase database, long size) {
        long owner = owner(database);
        return database.get(em -> new FileRepository(em)
                .add(new StoredFile(owner, "a.txt", size, NOW))
                .id());
    }

    private static long owner(TestDatabase database) {
        User user = new User("user" + System.nanoTime(), "Somebody", "hash", false, Card.EMPTY, 1);
        database.run(em -> new UserRepository(em).add(List.of(user)));
        return user.id();
    }
}
