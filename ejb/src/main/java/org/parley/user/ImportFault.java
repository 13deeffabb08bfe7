package org.parley.user;

import java.util.Locale;

/** What is wrong with a line of a file of users; those of fields are named as these. */
public enum ImportFault {
    /** No UTF-8, or a sign that says that it was none before. */
    ENCODING,
    /** A quote that does not end, or ends in the middle; what follows cannot be told into lines. */
    QUOTES,
    /** More cells than columns, or fewer. */
    CELLS,
    /** A column that nobody knows, or is there twice, or one that must be and is not. */
    COLUMNS,
    /** It is beyond the last line that is read. */
    TOO_MANY,
    /** Somebody has the user name. */
    TAKEN,
    /** A line before has the same user name. */
    TWICE,
    USERNAME,
    DISPLAYNAME,
    DEPARTMENT,
    TELEPHONE,
    EMAIL;

    static ImportFault ofField(String field) {
        return valueOf(field.toUpperCase(Locale.ROOT));
    }
}
