package org.parley.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parley.user.Line;

/**
 * Cuts texts into words, the same way for both indexes, for what is asked and for the places that are shown. A word is a
 * run of letters and digits; an ideograph and a pictograph are words of their own, since no blanks stand between them.
 * Whatever else is typed separates words and means nothing more, so that a query has no syntax to be wrong in.
 */
public final class Words {
    /** Characters of a folded word that count: longer ones are no words, but data. */
    static final int LONGEST = 60;

    private Words() {}

    /** The words of a text, in order. */
    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = endOfWord(text, at);
            if (end == at) {
                at += Character.charCount(text.codePointAt(at));
            } else {
                String folded = clipped(Line.folded(text.substring(at, end)));
                if (!folded.isEmpty()) {
                    words.add(new Word(folded, at, end));
                }
                at = end;
            }
        }
        return words;
    }

    /** The different folded words of a text, in the order in which they come first. */
    public static Set<String> folded(String text) {
        Set<String> folded = new LinkedHashSet<>();
        of(text).forEach(word -> folded.add(word.folded()));
        return folded;
    }

    /** Where the word that begins here ends, or here when none begins. */
    private static int endOfWord(String text, int from) {
        int first = text.codePointAt(from);
        int next = from + Character.charCount(first);
        if (standsAlone(first)) {
            return next;
        }
        if (!Character.isLetterOrDigit(first)) {
            return from;
        }
        while (next < text.length()) {
            int c = text.codePointAt(next);
            if (standsAlone(c) || !(Character.isLetterOrDigit(c) || isMark(c))) {
                break;
            }
            next += Character.charCount(c);
        }
        return next;
    }

    private static boolean standsAlone(int c) {
        return Character.isIdeographic(c) || Character.getType(c) == Character.OTHER_SYMBOL;
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static String clipped(String folded) {
        return folded.codePointCount(0, folded.length()) <= LONGEST
                ? folded
                : folded.substring(0, folded.offsetByCodePoints(0, LONGEST));
    }
}
