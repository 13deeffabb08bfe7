package org.parley.benchmark;

import java.util.SplittableRandom;

/**
 * Texts whose words are as uneven as those of a language: a few stand in every second text, most in hardly any. The same
 * number always gives the same text.
 */
final class Vocabulary {
    /** How many different words there are. */
    static final int SIZE = 50_000;

    private static final int WORDS = 12;
    private static final String CONSONANTS = "bcdfghjklmnprstwz";
    private static final String VOWELS = "aeiou";

    private Vocabulary() {}

    /** A text of some words. */
    static String text(int number) {
        SplittableRandom random = new SplittableRandom(number);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < WORDS; i++) {
            // The share of the word of rank r falls as 1/r.
            text.append(i == 0 ? "" : " ").append(word((int) Math.pow(SIZE, random.nextDouble())));
        }
        return text.toString();
    }

    /** The word of that rank, from 1, the most frequent one, to {@link #SIZE}. */
    static String word(int rank) {
        StringBuilder word = new StringBuilder();
        int syllables = CONSONANTS.length() * VOWELS.length();
        for (int left = rank + syllables; left > 0; left /= syllables) {
            int syllable = left % syllables;
            word.append(CONSONANTS.charAt(syllable / VOWELS.length()))
                    .append(VOWELS.charAt(syllable % VOWELS.length()));
        }
        return word.toString();
    }
}
