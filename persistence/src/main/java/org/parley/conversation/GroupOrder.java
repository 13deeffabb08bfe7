package org.parley.conversation;

/** By what a table of groups is sorted. */
public enum GroupOrder {
    NAME("c.foldedName"),
    MEMBERS("c.memberCount"),
    CREATED("c.createdAt"),
    LAST_ACTIVE("c.lastAt"),
    DELETED("c.deletedAt");

    private final String column;

    GroupOrder(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
