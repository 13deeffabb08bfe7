package org.parley.user;

import org.jspecify.annotations.Nullable;
import org.parley.system.InvalidValueException;

/** What a person's card shows beside the name. Each part may be missing. */
public record Card(
        @Nullable String department,
        @Nullable String telephone,
        @Nullable String email) {
    public static final int DEPARTMENT_MAX = 100;
    public static final int TELEPHONE_MAX = 40;
    /** The longest address that mail can be sent to (RFC 5321's path without its brackets). */
    public static final int EMAIL_MAX = 254;

    public static final Card EMPTY = new Card(null, null, null);

    public Card {
        department = Line.optional("department", department, DEPARTMENT_MAX);
        telephone = Line.optional("telephone", telephone, TELEPHONE_MAX);
        email = Line.optional("email", email, EMAIL_MAX);
        if (email != null && !email.matches("[^@\\s]+@[^@\\s]+")) {
            throw new InvalidValueException("email", "email must be an address such as anna@example.org");
        }
    }
}
