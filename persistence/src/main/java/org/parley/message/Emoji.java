package org.parley.message;

import java.util.regex.Pattern;
import org.parley.system.InvalidValueException;

/** What may stand as a reaction: one picture as a reader sees it, however many characters it is made of. */
public final class Emoji {
    /** In UTF-16 units. A family with skin tones has 25, a flag of a region 14. */
    public static final int LENGTH = 32;

    /** One character to the eye, by the rules of Unicode that join pictures. */
    private static final Pattern ONE = Pattern.compile("\\X");

    /** Pictures: pictographs of the supplementary plane, symbols of the basic one, and digits in a keycap. */
    private static final Pattern PICTURE = Pattern.compile(
            "[\\x{1F000}-\\x{1FAFF}\\x{2190}-\\x{21FF}\\x{2300}-\\x{23FF}\\x{2460}-\\x{24FF}\\x{25A0}-\\x{27BF}\\x{2900}-\\x{297F}"
                    + "\\x{2B00}-\\x{2BFF}\\x{203C}\\x{2049}\\x{2122}\\x{2139}\\x{3030}\\x{303D}\\x{3297}\\x{3299}\\xA9\\xAE]"
                    + "[\\x{1F000}-\\x{1FAFF}\\x{2190}-\\x{27BF}\\x{2B00}-\\x{2BFF}\\x{200D}\\x{FE0F}\\x{20E3}\\x{E0020}-\\x{E007F}]*"
                    + "|[0-9#*]\\x{FE0F}?\\x{20E3}");

    private Emoji() {}

    /** @throws InvalidValueException when it is not one emoji */
    public static String checked(String text) {
        if (text.length() > LENGTH
                || !PICTURE.matcher(text).matches()
                || !ONE.matcher(text).matches()) {
            throw new InvalidValueException("emoji", "A reaction is one emoji.");
        }
        return text;
    }
}
