package org.parley.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SnippetTest {
    @Test
    void marksEveryFoundWordWhole() {
        assertThat(marked("Zażółć gęślą JAŹŃ, zażarty", "zaz", "jaz")).isEqualTo("[Zażółć] gęślą [JAŹŃ], [zażarty]");
    }

    @Test
    void whatLacksAWordIsNoResult() {
        assertThat(Snippet.of("apple pear", List.of("apple", "plum"))).isEmpty();
        assertThat(Snippet.of("", List.of("apple"))).isEmpty();
    }

    @Test
    void withoutWordsItIsTheTextsBeginning() {
        assertThat(marked("a".repeat(300))).isEqualTo("a".repeat(Snippet.LENGTH) + "…");
        assertThat(marked("")).isEmpty();
    }

    @Test
    void aHitFarBehindIsShownWithWhatStandsBeforeIt() {
        String text = "word ".repeat(100) + "needle" + " hay".repeat(100);
        String marked = marked(text, "needle");
        assertThat(marked).startsWith("…word ").contains(" [needle] hay").endsWith("…");
        assertThat(marked.length()).isLessThan(Snippet.LENGTH + 10);
    }

    @Test
    void itIsOneLine() {
        assertThat(marked("one\ntwo\tthree", "two")).isEqualTo("one [two] three");
    }

    @Test
    void noCharacterIsCutInTwo() {
        for (int shift = 0; shift < 4; shift++) {
            String text = "a".repeat(shift) + "🎉".repeat(300);
            Snippet snippet = Snippet.of(text, List.of()).orElseThrow();
            assertThat(snippet.text().codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
        }
        String endless = "x".repeat(5_000);
        assertThat(marked(endless, "xx")).isEqualTo("[" + "x".repeat(Snippet.LENGTH) + "]…");
    }

    private static String marked(String text, String... beginnings) {
        Snippet snippet = Snippet.of(text, List.of(beginnings)).orElseThrow();
        StringBuilder marked = new StringBuilder(snippet.text());
        for (int i = snippet.hits().size() - 1; i >= 0; i--) {
            Snippet.Hit hit = snippet.hits().get(i);
            marked.insert(hit.to(), ']').insert(hit.from(), '[');
        }
        return marked.toString();
    }
}
