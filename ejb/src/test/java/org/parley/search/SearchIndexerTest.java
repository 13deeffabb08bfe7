package org.parley.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.message.StoredMessage;
import org.parley.message.Threads;
import org.parley.message.TryAgainException;
import org.parley.system.DiskGuard;
import org.parley.system.Vendor;

/** The index follows the messages: new ones, changed ones, after a loss, after a restored backup. */
@SuppressWarnings("UnnecessaryAssignment") // No container is here to inject.
class SearchIndexerTest {
    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatWasWrittenBeforeTheStartIsFoundAndWhatComesAfter(Vendor vendor) {
        try (SearchFixture parley = new SearchFixture(vendor, data)) {
            long anna = parley.conversations.person("Anna");
            long notes = parley.conversations.direct(anna, anna);
            parley.post(anna, notes, "before");
            SearchIndexer indexer = indexer(parley);
            indexer.start();
            SearchFixture.await(() -> !parley.texts(anna, "before").isEmpty());
            SearchFixture.await(() -> parley.search(anna, "before").complete());
            StoredMessage after = parley.post(anna, notes, "after").get(0);
            parley.changed.add(notes);
            SearchFixture.await(() -> !parley.texts(anna, "after").isEmpty());
            parley.edit(after, "later");
            parley.changed.add(notes);
            SearchFixture.await(() -> !parley.texts(anna, "later").isEmpty());
            indexer.stop();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aLongConversationTakesSeveralSteps(Vendor vendor) {
        try (SearchFixture parley = new SearchFixture(vendor, data)) {
            long anna = parley.conversations.person("Anna");
            long notes = parley.conversations.direct(anna, anna);
            long other = parley.conversations.direct(anna, parley.conversations.person("Ben"));
            String[] texts =
                    IntStream.rangeClosed(1, 1_200).mapToObj(n -> "note" + n).toArray(String[]::new);
            parley.post(anna, notes, texts);
            parley.post(anna, other, "short");
            Set<Long> both = new LinkedHashSet<>(List.of(notes, other));
            assertThat(parley.step.follow(both)).containsExactly(notes, other);
            assertThat(parley.texts(anna, "note500")).hasSize(1);
            assertThat(parley.texts(anna, "note501")).isEmpty();
            assertThat(parley.step.follow(both)).containsExactly(notes, other);
            assertThat(parley.step.follow(both)).isEmpty();
            assertThat(parley.texts(anna, "note1200")).hasSize(1);
            assertThat(parley.texts(anna, "short")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void anIndexThatIsAheadOfARestoredBackupBeginsAnew(Vendor vendor) {
        try (SearchFixture parley = new SearchFixture(vendor, data)) {
            long anna = parley.conversations.person("Anna");
            long notes = parley.conversations.direct(anna, anna);
            parley.post(anna, notes, "kept", "lost");
            parley.index(notes);
            parley.conversations.database.run(em -> {
                em.createNativeQuery("DELETE FROM message WHERE conversation_id = ? AND seq = 2")
                        .setParameter(1, notes)
                        .executeUpdate();
                em.createNativeQuery(
                                "UPDATE conversation SET revision = 1, last_seq = 1, last_ordinal = 1 WHERE id = ?")
                        .setParameter(1, notes)
                        .executeUpdate();
            });
            Set<Long> behind = new LinkedHashSet<>();
            for (Long after = 0L; after != null; after = next(parley, after, behind)) {
                assertThat(behind).hasSizeLessThan(1_000_000);
            }
            assertThat(behind).contains(notes);
            parley.index(notes);
            parley.post(anna, notes, "new");
            parley.index(notes);
            assertThat(parley.texts(anna, "lost")).isEmpty();
            assertThat(parley.texts(anna, "kept")).hasSize(1);
            assertThat(parley.texts(anna, "new")).hasSize(1);
        }
    }

    private static @Nullable Long next(SearchFixture parley, long after, Set<Long> behind) {
        return parley.step.look(after, behind);
    }

    @Test
    void aFolderThatCannotBeReadIsBuiltAnew() {
        try (SearchFixture parley = new SearchFixture(Vendor.DERBY, data)) {
            long anna = parley.conversations.person("Anna");
            long notes = parley.conversations.direct(anna, anna);
            parley.post(anna, notes, "apple");
            parley.index(notes);
            parley.indexes.close();
            assertThatThrownBy(() -> parley.texts(anna, "apple")).isInstanceOf(TryAgainException.class);
            parley.breakFolder();
            parley.indexes.open();
            assertThat(parley.texts(anna, "apple")).isEmpty();
            parley.index(notes);
            assertThat(parley.texts(anna, "apple")).hasSize(1);
        }
    }

    @Test
    void tooManyNudgesAreOneLookAtAll() throws InterruptedException {
        ChangedConversations changed = new ChangedConversations();
        LongStream.rangeClosed(1, ChangedConversations.MOST).forEach(changed::add);
        changed.add(1);
        assertThat(changed.wasOverrun()).isFalse();
        changed.add(ChangedConversations.MOST + 1L);
        assertThat(changed.wasOverrun()).isTrue();
        assertThat(changed.wasOverrun()).isFalse();
        assertThat(changed.take(2, 0)).containsExactly(1L, 2L);
        assertThat(changed.take(ChangedConversations.MOST, 0)).hasSize(ChangedConversations.MOST - 2);
        assertThat(changed.take(1, 1)).isEmpty();
    }

    private static SearchIndexer indexer(SearchFixture parley) {
        SearchIndexer indexer = new SearchIndexer();
        indexer.threads = new Threads();
        indexer.changed = parley.changed;
        indexer.indexes = parley.indexes;
        indexer.step = parley.step;
        indexer.disk = new DiskGuard();
        return indexer;
    }
}
