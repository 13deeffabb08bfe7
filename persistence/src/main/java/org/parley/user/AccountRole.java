package org.parley.user;

/** What an administrator can make of a person; the names are those of {@link User}'s fields in lower case. */
public enum AccountRole {
    ADMINISTRATOR,
    LIVECHAT,
    CALLBACK
}
