package org.parley.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.store.LockObtainFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder beside Derby: what outlives a stop, and what does not. */
class LuceneIndexTest {
    private static final Entry APPLE = new Entry(new Place(5, 10, 1), 1, Set.of("apple"), false);

    @TempDir
    Path folder;

    @Test
    void aClosedOneIsThereAgain() throws IOException {
        try (LuceneIndex index = new LuceneIndex(folder)) {
            index.write(List.of(APPLE), Map.of(10L, 7L));
        }
        try (LuceneIndex index = new LuceneIndex(folder)) {
            assertThat(index.positions(List.of(10L))).containsEntry(10L, 7L);
            assertThat(find(index)).containsExactly(APPLE.place());
        }
    }

    /** A copy of the folder is what a crash leaves: what was not committed lacks words and position alike. */
    @Test
    void wordsAndPositionAreCommittedTogether(@TempDir Path crashed) throws IOException {
        try (LuceneIndex index = new LuceneIndex(folder)) {
            index.write(List.of(APPLE), Map.of(10L, 7L));
            index.commit();
            index.write(List.of(new Entry(new Place(6, 10, 2), 1, Set.of("apple"), false)), Map.of(10L, 8L));
            try (var files = Files.list(folder)) {
                for (Path each : files.toList()) {
                    Files.copy(each, crashed.resolve(each.getFileName()));
                }
            }
        }
        try (LuceneIndex index = new LuceneIndex(crashed)) {
            assertThat(index.positions(List.of(10L))).containsEntry(10L, 7L);
            assertThat(find(index)).containsExactly(APPLE.place());
        }
    }

    @Test
    void aSecondWriterIsRefused() throws IOException {
        try (LuceneIndex index = new LuceneIndex(folder)) {
            index.commit();
            assertThatThrownBy(() -> new LuceneIndex(folder)).isInstanceOf(LockObtainFailedException.class);
        }
    }

    @Test
    void brokenFilesAreToldAtTheOpening() throws IOException {
        try (LuceneIndex index = new LuceneIndex(folder)) {
            index.write(List.of(APPLE), Map.of(10L, 7L));
        }
        try (var files = Files.list(folder)) {
            for (Path each : files.filter(file -> !file.endsWith("write.lock")).toList()) {
                Files.writeString(each, "garbage");
            }
        }
        assertThatThrownBy(() -> new LuceneIndex(folder)).isInstanceOf(IOException.class);
    }

    private static List<Place> find(LuceneIndex index) {
        return index.find(
                new SearchQuery(List.of("apple"), List.of(10L), null, 0, SearchQuery.until(Long.MAX_VALUE), false, 50));
    }
}
