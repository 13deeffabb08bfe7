package org.parley.user;

import java.util.Arrays;
import java.util.Locale;

/** By what accounts can be ordered, each with an index that begins with it. */
public enum AccountOrder {
    NAME("foldedName"),
    USERNAME("userName"),
    DEPARTMENT("foldedDepartment"),
    CREATED("createdAt");

    private final String field;

    AccountOrder(String field) {
        this.field = field;
    }

    /** By its name, as it stands in an address; {@link #NAME} when there is none such. */
    public static AccountOrder of(String name) {
        return Arrays.stream(values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElse(NAME);
    }

    String field() {
        return field;
    }

    Object key(User user) {
        return switch (this) {
            case NAME -> user.foldedName();
            case USERNAME -> user.userName();
            case DEPARTMENT -> user.foldedDepartment();
            case CREATED -> user.createdAt();
        };
    }
}
