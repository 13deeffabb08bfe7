package org.parley.file;

/** What a file may be called: a name and no path, nothing invisible, nothing that a file system refuses. */
final class FileName {
    static final int LENGTH = 200;

    /** What is left of a name when nothing of it may stay. */
    private static final String NAMELESS = "file";

    /** An ending that is longer is no ending. */
    private static final int LONGEST_ENDING = 20;

    private static final String REFUSED_BY_FILE_SYSTEMS = "<>:\"|?*";
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private FileName() {}

    /**
     * A name made harmless: the last part of a path, without control and directional characters, in at most
     * {@value #LENGTH} UTF-16 units. When it is too long its end is kept, because that says what it is.
     */
    static String clean(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        StringBuilder clean = new StringBuilder(last.length());
        last.codePoints().forEach(each -> append(clean, each));
        String name = clean.toString().strip().replaceAll("\\s+", " ").replaceAll("[. ]+$", "");
        return name.isEmpty() ? NAMELESS : cut(name);
    }

    private static void append(StringBuilder clean, int character) {
        if (REFUSED_BY_FILE_SYSTEMS.indexOf(character) >= 0) {
            clean.append('_');
        } else if (!isUnseen(character)) {
            clean.appendCodePoint(character);
        }
    }

    /** Directional characters let "exe" look like "gpj" to who reads; the joiners belong to scripts and emoji. */
    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT -> character != ZERO_WIDTH_JOINER && character != ZERO_WIDTH_NON_JOINER;
            default -> false;
        };
    }

    private static String cut(String name) {
        if (name.length() <= LENGTH) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        int end = LENGTH - ending.length();
        if (Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end) + ending;
    }
}
