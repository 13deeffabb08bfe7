package org.parley.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.conversation.ConversationNotFoundException;
import org.parley.message.StoredMessage;
import org.parley.system.InvalidValueException;
import org.parley.system.Vendor;

/** The service on both databases, each with the index that stands beside it. */
class SearchServiceTest {
    @TempDir
    Path data;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void nobodySearchesWhereHeIsNoMember(Vendor vendor) {
        try (SearchFixture parley = new SearchFixture(vendor, data)) {
            long anna = parley.conversations.person("Anna");
            long ben = parley.conversations.person("Ben");
            long group = parley.conversations.group("Marketing", anna, ben);
            parley.post(anna, group, "our secret");
            parley.index(group);
            assertThat(parley.texts(ben, "secret")).containsExactly("our secret");
            parley.remove(group, ben);
            long stranger = parley.conversations.person("Cleo");
            for (long caller : new long[] {ben, stranger}) {
                assertThat(parley.texts(caller, "secret")).isEmpty();
                for (long id : new long[] {group, 987_654_321, 0}) {
                    assertThatThrownBy(() -> parley.search(caller, id, "secret"))
                            .isInstanceOf(ConversationNotFoundException.class);
                }
            }
            assertThat(parley.texts(anna, "secret")).containsExactly("our secret");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aSearchThatAsksForNothingOrTooMuchIsRefused(Vendor vendor) {
        try (SearchFixture parley = new SearchFixture(vendor, data)) {
            long anna = parley.conversations.person("Anna");
            parley.conversations.direct(anna, anna);
            for (String query : new String[] {"", " \n", "x".repeat(201)}) {
                assertThatThrownBy(() -> parley.search(anna, query)).isInstanceOf(InvalidValueException.class);
            }
            for (String cursor : new String[] {"", "1", "1.2", "1.2.x", "-1.2.3", "1.2.3.4", "1.2.99999999999999999"}) {
                assertThatThrownBy(() -> parley.search(anna, terms("x", null, null, null, false, cursor)))
                        .isInstanceOf(InvalidValueException.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void rubbishIsNoSyntaxButWords(Vendor vendor) {
        try (SearchFixture parley = new SearchFixture(vendor, data)) {
            long anna = parley.conversations.person("Anna");
            long notes = parley.conversations.direct(anna, anna);
            parley.post(anna, notes, "AND (a OR b) NOT c:d*");
            parley.index(notes);
            assertThat(parley.texts(anna, "\"and\" | (or & !not:*) ~'c'\\ --")).hasSize(1);
            for (String query : new String[] {"'", "\"", "((", "*", ":*", "\\", "\u0000", "\uD83C", "a & 'x", "🎉"}) {
                assertThat(parley.texts(anna, query)).as(query).isEmpty();
            }
            String many =
                    String.join(" ", IntStream.range(0, 90).mapToObj(i -> "a").toList());
            assertThat(parley.texts(anna, many)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aResultSaysWhoWhereAndWhatWasHit(Vendor vendor) {
        try (SearchFixture parley = new SearchFixture(vendor, data)) {
            long anna = parley.conversations.person("Anna Nowak");
            long ben = parley.conversations.person("Ben Łoś");
            long direct = parley.conversations.direct(anna, ben);
            long group = parley.conversations.group("Marketing", anna, ben);
            parley.post(ben, direct, "Zażółć gęślą");
            parley.now++;
            parley.post(anna, group, "<b>ZAZOLC</b>");
            parley.index(direct, group);
            List<SearchResult> results = parley.search(anna, "zażół").results();
            assertThat(results).extracting(SearchResult::name).containsExactly("Marketing", "Ben Łoś");
            assertThat(results).extracting(each -> each.message().author()).containsExactly("Anna Nowak", "Ben Łoś");
            assertThat(results.get(0).snippet())
                    .isEqualTo(new Snippet("<b>ZAZOLC</b>", List.of(new Snippet.Hit(3, 9))));
            assertThat(parley.search(ben, direct, "zaz").results())
                    .extracting(SearchResult::name)
                    .containsExactly("Anna Nowak");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void narrowsByPersonAndTime(Vendor vendor) {
        try (SearchFixture parley = new SearchFixture(vendor, data)) {
            long anna = parley.conversations.person("Anna");
            long ben = parley.conversations.person("Ben");
            long direct = parley.conversations.direct(anna, ben);
            parley.post(anna, direct, "plan one");
            parley.now += 10;
            parley.post(ben, direct, "plan two");
            parley.now += 10;
            parley.post(anna, direct, "plan three");
            parley.index(direct);
            long two = parley.now - 10;
            assertThat(texts(parley, anna, terms("plan", ben, null, null, false, null)))
                    .containsExactly("plan two");
            assertThat(texts(parley, anna, terms("", anna, null, null, false, null)))
                    .containsExactly("plan three", "plan one");
            assertThat(texts(parley, anna, terms("plan", null, two, null, false, null)))
                    .containsExactly("plan three", "plan two");
            assertThat(texts(parley, anna, terms("plan", null, two, parley.now, false, null)))
                    .containsExactly("plan two");
            assertThat(texts(parley, anna, terms("plan", null, null, two, false, null)))
                    .containsExactly("plan one");
            assertThat(texts(parley, anna, terms("plan", 987_654_321L, null, null, false, null)))
                    .isEmpty();
            assertThat(texts(parley, anna, terms("plan", null, null, null, true, null)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void filesAreFoundByTheirNamesAndByBeingThere(Vendor vendor) {
        try (SearchFixture parley = new SearchFixture(vendor, data)) {
            long anna = parley.conversations.person("Anna");
            long notes = parley.conversations.direct(anna, anna);
            List<StoredMessage> posted = parley.post(anna, notes, "see the plan", "plan without");
            parley.attach(posted.get(0), anna, "Budżet-2026.xlsx");
            parley.index(notes);
            SearchTerms withFile = terms("plan", null, null, null, true, null);
            assertThat(texts(parley, anna, withFile)).containsExactly("see the plan");
            assertThat(texts(parley, anna, terms("", null, null, null, true, null)))
                    .containsExactly("see the plan");
            assertThat(parley.search(anna, "plan BUDZET").results())
                    .extracting(each -> each.snippet().text())
                    .containsExactly("see the plan Budżet-2026.xlsx");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void pagesHaveFiftyAndEndWithACursor(Vendor vendor) {
        try (SearchFixture parley = new SearchFixture(vendor, data)) {
            long anna = parley.conversations.person("Anna");
            long notes = parley.conversations.direct(anna, anna);
            parley.post(
                    anna,
                    notes,
                    IntStream.rangeClosed(1, 120).mapToObj(n -> "note " + n).toArray(String[]::new));
            parley.index(notes);
            List<String> all = new ArrayList<>();
            String cursor = null;
            for (int size : new int[] {50, 50, 20}) {
                SearchPage page = parley.search(anna, terms("note", null, null, null, false, cursor));
                assertThat(page.results()).hasSize(size);
                page.results().forEach(each -> all.add(each.message().text()));
                cursor = page.cursor();
            }
            assertThat(cursor).isNull();
            assertThat(all)
                    .isEqualTo(IntStream.iterate(120, n -> n > 0, n -> n - 1)
                            .mapToObj(n -> "note " + n)
                            .toList());
        }
    }

    /** What the database says counts, however far behind the index is. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatWasEditedIsNotFoundByItsOldWords(Vendor vendor) {
        try (SearchFixture parley = new SearchFixture(vendor, data)) {
            long anna = parley.conversations.person("Anna");
            long notes = parley.conversations.direct(anna, anna);
            StoredMessage message = parley.post(anna, notes, "apple").get(0);
            parley.index(notes);
            parley.edit(message, "pear");
            assertThat(parley.texts(anna, "apple")).isEmpty();
            parley.index(notes);
            assertThat(parley.texts(anna, "apple")).isEmpty();
            assertThat(parley.texts(anna, "pear")).containsExactly("pear");
        }
    }

    private static SearchTerms terms(
            String query,
            @Nullable Long author,
            @Nullable Long from,
            @Nullable Long to,
            boolean file,
            @Nullable String before) {
        return new SearchTerms(query, null, author, from, to, file, before);
    }

    private static List<String> texts(SearchFixture parley, long caller, SearchTerms terms) {
        return parley.search(caller, terms).results().stream()
                .map(each -> each.message().text())
                .toList();
    }
}
