package org.parley.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.system.Vendor;

/** What both indexes promise. */
class SearchIndexTest {
    private static final long ANNA = 1;
    private static final long BEN = 2;
    private static final List<Long> ALL = List.of(10L, 20L);
    private static final Place END = SearchQuery.until(Long.MAX_VALUE);

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void findsByTheBeginningsOfAllWordsNewestFirst(Vendor vendor) throws IOException {
        try (TestIndex index = TestIndex.of(vendor)) {
            index.write(10, 3, text(10, 1, "Zażółć gęślą jaźń"), text(10, 2, "zazdrość"), text(10, 3, "gęś"));
            index.write(20, 1, text(20, 4, "Zazu, die Gesellin"));
            assertThat(seqs(index, "zaz")).containsExactly(4L, 2L, 1L);
            assertThat(seqs(index, "ŻAŻ ges")).containsExactly(4L, 1L);
            assertThat(seqs(index, "zazu")).containsExactly(4L);
            assertThat(seqs(index, "azu")).isEmpty();
            assertThat(seqs(index, "zaz nothing")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void findsOnlyWhereOneMayRead(Vendor vendor) throws IOException {
        try (TestIndex index = TestIndex.of(vendor)) {
            index.write(10, 1, text(10, 1, "secret"));
            index.write(20, 1, text(20, 2, "secret"));
            assertThat(places(index, query("secret", List.of(20L), END))).containsExactly(place(20, 2));
            assertThat(places(index, query("secret", List.of(30L), END))).isEmpty();
            List<Long> many =
                    new ArrayList<>(LongStream.rangeClosed(100, 5_000).boxed().toList());
            assertThat(places(index, query("secret", many, END))).isEmpty();
            many.add(10L);
            assertThat(places(index, query("secret", many, END))).containsExactly(place(10, 1));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void narrowsByPersonTimeAndFile(Vendor vendor) throws IOException {
        try (TestIndex index = TestIndex.of(vendor)) {
            index.write(10, 3, text(10, 1, "plan"), entry(10, 2, BEN, "plan", true), entry(10, 3, BEN, "plan", false));
            assertThat(seqs(index, new SearchQuery(List.of("plan"), ALL, BEN, 0, END, false, 50)))
                    .containsExactly(3L, 2L);
            assertThat(seqs(index, new SearchQuery(List.of("plan"), ALL, null, 0, END, true, 50)))
                    .containsExactly(2L);
            assertThat(seqs(index, new SearchQuery(List.of(), ALL, BEN, 0, END, false, 50)))
                    .containsExactly(3L, 2L);
            assertThat(seqs(index, new SearchQuery(List.of(), ALL, ANNA, 0, END, true, 50)))
                    .isEmpty();
            assertThat(seqs(index, new SearchQuery(List.of("plan"), ALL, null, 2, END, false, 50)))
                    .containsExactly(3L, 2L);
            assertThat(seqs(index, new SearchQuery(List.of("plan"), ALL, null, 2, SearchQuery.until(3), false, 50)))
                    .containsExactly(2L);
            assertThat(seqs(index, new SearchQuery(List.of("plan"), ALL, null, 4, END, false, 50)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void pagesGoOnBehindTheLastPlaceAlsoWithinOneTime(Vendor vendor) throws IOException {
        try (TestIndex index = TestIndex.of(vendor)) {
            List<Entry> batch = new ArrayList<>();
            for (long seq = 1; seq <= 9; seq++) {
                long conversation = seq % 2 == 0 ? 10 : 20;
                batch.add(new Entry(new Place(seq / 5, conversation, seq), ANNA, Set.of("many"), false));
            }
            index.write(10, 9, batch.toArray(Entry[]::new));
            List<Place> all = places(index, query("many", ALL, END));
            assertThat(all).hasSize(9).isSortedAccordingTo(SearchIndexTest::newestFirst);
            List<Place> paged = new ArrayList<>();
            Place last = END;
            for (int page = 0; page < 5; page++) {
                List<Place> places = places(index, new SearchQuery(List.of("many"), ALL, null, 0, last, false, 2));
                paged.addAll(places);
                last = places.get(places.size() - 1);
            }
            assertThat(paged).isEqualTo(all);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void followsEditsAndDeletes(Vendor vendor) throws IOException {
        try (TestIndex index = TestIndex.of(vendor)) {
            index.write(10, 2, text(10, 1, "apple"), text(10, 2, "apple"));
            index.write(10, 4, text(10, 1, "pear"), text(10, 2, ""));
            assertThat(seqs(index, "apple")).isEmpty();
            assertThat(seqs(index, "pear")).containsExactly(1L);
            assertThat(seqs(index, new SearchQuery(List.of(), ALL, ANNA, 0, END, false, 50)))
                    .containsExactly(1L);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void knowsHowFarItHasComeAndForgets(Vendor vendor) throws IOException {
        try (TestIndex index = TestIndex.of(vendor)) {
            assertThat(index.<Map<Long, Long>>get(it -> it.positions(ALL))).isEqualTo(Map.of(10L, 0L, 20L, 0L));
            index.write(10, 7, text(10, 1, "apple"));
            index.write(20, 1, text(20, 2, "apple"));
            index.write(10, 8);
            assertThat(index.<Map<Long, Long>>get(it -> it.positions(ALL))).isEqualTo(Map.of(10L, 8L, 20L, 1L));
            index.get(it -> {
                it.forget(10);
                return 10;
            });
            assertThat(index.<Map<Long, Long>>get(it -> it.positions(ALL))).isEqualTo(Map.of(10L, 0L, 20L, 1L));
            assertThat(seqs(index, "apple")).containsExactly(2L);
        }
    }

    /** More than are looked through one by one: the rare word among many that are not. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void findsTheOldAmongManyNew(Vendor vendor) throws IOException {
        try (TestIndex index = TestIndex.of(vendor)) {
            index.write(10, 1, text(10, 1, "needle and hay"));
            for (int block = 0; block < 7; block++) {
                Entry[] hay = new Entry[1_000];
                for (int i = 0; i < hay.length; i++) {
                    hay[i] = text(10, 2 + block * 1_000L + i, "hay " + i);
                }
                index.write(10, 2 + block, hay);
            }
            assertThat(seqs(index, "needle")).containsExactly(1L);
            assertThat(seqs(index, "needle hay")).containsExactly(1L);
            assertThat(seqs(index, "hay")).hasSize(50).startsWith(7_001L, 7_000L);
            assertThat(places(index, query("needle", List.of(10L), END))).hasSize(1);
            assertThat(places(index, query("hay", List.of(10L), new Place(3, 10, 3))))
                    .containsExactly(place(10, 2), place(10, 1));
        }
    }

    private static int newestFirst(Place one, Place other) {
        int byTime = Long.compare(other.at(), one.at());
        int byConversation = Long.compare(other.conversationId(), one.conversationId());
        return byTime != 0 ? byTime : byConversation != 0 ? byConversation : Long.compare(other.seq(), one.seq());
    }

    private static List<Long> seqs(TestIndex index, String words) {
        return seqs(index, query(words, ALL, END));
    }

    private static List<Long> seqs(TestIndex index, SearchQuery query) {
        return places(index, query).stream().map(Place::seq).toList();
    }

    private static List<Place> places(TestIndex index, SearchQuery query) {
        return index.get(it -> it.find(query));
    }

    private static SearchQuery query(String words, List<Long> conversationIds, Place before) {
        @Nullable Long everybody = null;
        return new SearchQuery(List.copyOf(Words.folded(words)), conversationIds, everybody, 0, before, false, 50);
    }

    private static Entry text(long conversationId, long seq, String text) {
        return entry(conversationId, seq, ANNA, text, false);
    }

    private static Entry entry(long conversationId, long seq, long authorId, String text, boolean file) {
        return new Entry(place(conversationId, seq), authorId, Words.folded(text), file);
    }

    private static Place place(long conversationId, long seq) {
        return new Place(seq, conversationId, seq);
    }
}
