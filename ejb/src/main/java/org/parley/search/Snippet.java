package org.parley.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of a text around what was found in it, as plain text in one line.
 *
 * @param text at most {@link #LENGTH} UTF-16 units and an ellipsis at each end where something was cut off
 * @param hits where the found words stand in it
 */
public record Snippet(String text, List<Hit> hits) {
    static final int LENGTH = 200;

    /** Units that stand before the first hit, so that it can be understood. */
    private static final int LEAD = 60;

    private static final String CUT = "…";

    /** From (inclusive) and to (exclusive), in UTF-16 units. */
    public record Hit(int from, int to) {}

    /**
     * The stretch with the first hit.
     *
     * @param beginnings folded beginnings of words; without any the text's beginning is shown
     * @return nothing when one of them begins no word of the text
     */
    public static Optional<Snippet> of(String text, List<String> beginnings) {
        List<Word> words = Words.of(text);
        for (String each : beginnings) {
            if (words.stream().noneMatch(word -> word.folded().startsWith(each))) {
                return Optional.empty();
            }
        }
        List<Word> found = words.stream()
                .filter(word -> beginnings.stream().anyMatch(word.folded()::startsWith))
                .toList();
        return Optional.of(around(text, words, found));
    }

    private static Snippet around(String text, List<Word> words, List<Word> found) {
        int first = found.isEmpty() ? 0 : found.get(0).from();
        int from = first <= LEAD || text.length() <= LENGTH ? 0 : beginOfWord(text, words, first);
        int to = endBefore(text, from + LENGTH);
        StringBuilder line = new StringBuilder(LENGTH + 2);
        line.append(from > 0 ? CUT : "");
        int shift = line.length() - from;
        line.append(text, from, to).append(to < text.length() ? CUT : "");
        List<Hit> hits = new ArrayList<>();
        for (Word each : found) {
            if (each.from() < to) {
                hits.add(new Hit(each.from() + shift, Math.min(each.to(), to) + shift));
            }
        }
        return new Snippet(line.toString().replace('\n', ' ').replace('\t', ' '), hits);
    }

    /** A word's beginning shortly before the hit, or the hit itself. */
    private static int beginOfWord(String text, List<Word> words, int hit) {
        for (Word each : words) {
            if (each.from() >= hit - LEAD) {
                return Math.min(each.from(), hit);
            }
        }
        return Math.min(hit, text.length());
    }

    /** Not between the halves of a character. */
    private static int endBefore(String text, int wanted) {
        if (wanted >= text.length()) {
            return text.length();
        }
        return Character.isLowSurrogate(text.charAt(wanted)) ? wanted - 1 : wanted;
    }
}
