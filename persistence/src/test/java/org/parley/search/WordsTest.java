package org.parley.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    @Test
    void caseDiacriticsAndStrokesDoNotMatter() {
        Map<String, List<String>> texts = Map.of(
                "Zażółć GĘŚLĄ jaźń, Łódź", List.of("zazolc", "gesla", "jazn", "lodz"),
                "Smørrebrød și Straße, ŒUVRE", List.of("smorrebrod", "si", "strasse", "oeuvre"),
                "Zaz\u0307o\u0301l\u0301c\u0301", List.of("zazolc"),
                "İstanbul ışık", List.of("istanbul", "isik"));
        texts.forEach((text, words) -> assertThat(folded(text)).isEqualTo(words));
    }

    @Test
    void whatIsNoLetterAndNoDigitSeparatesWords() {
        assertThat(folded("  a-b_c  d.e@f/g?h=1&i:2  'j' \"k\" l* (m|n) !o <p> \\q\n\tr\u0000s\u200Bt "))
                .isEqualTo("a b c d e f g h 1 i 2 j k l m n o p q r s t"
                        .lines()
                        .flatMap(line -> List.of(line.split(" ")).stream())
                        .toList());
    }

    @Test
    void ideographsAndPictographsAreWordsOfTheirOwn() {
        assertThat(folded("東京 ok🎉🎉x")).containsExactly("東", "京", "ok", "🎉", "🎉", "x");
    }

    @Test
    void eachWordSaysWhereItStands() {
        String text = "– Zaż\u0307ółć, 🎉 OK?";
        assertThat(Words.of(text).stream().map(word -> text.substring(word.from(), word.to())))
                .containsExactly("Zaż\u0307ółć", "🎉", "OK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "…", "***", "\"", "'';--", "()", "\uD83C", "\u0301\u0301", "\u202E"})
    void whatHoldsNoWordGivesNone(String text) {
        assertThat(Words.of(text)).isEmpty();
    }

    @Test
    void ofAnEndlessWordItsBeginningCounts() {
        assertThat(folded("x".repeat(10_000))).containsExactly("x".repeat(Words.LONGEST));
        assertThat(folded("a" + "\u0301".repeat(9_000) + " b")).containsExactly("a", "b");
        assertThat(folded("𐐀".repeat(100))).containsExactly("𐐨".repeat(Words.LONGEST));
    }

    private static List<String> folded(String text) {
        return Words.of(text).stream().map(Word::folded).toList();
    }
}
