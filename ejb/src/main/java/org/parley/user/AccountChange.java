package org.parley.user;

/**
 * What an administrator makes of an account.
 *
 * @param version of the account that he saw when he began
 */
public record AccountChange(
        long version, String displayName, Card card, boolean administrator, boolean livechat, boolean callback) {}
