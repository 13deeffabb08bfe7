package org.parley.user;

import org.jspecify.annotations.Nullable;

/**
 * An account as administrators see it.
 *
 * @param version grows with every change; a change names the one that it was made from
 * @param lastActiveAt when others saw him last; null when never
 */
public record AccountView(
        long id,
        String name,
        String userName,
        Card card,
        @Nullable Long picture,
        boolean active,
        boolean administrator,
        boolean livechat,
        boolean callback,
        long createdAt,
        @Nullable Long lastActiveAt,
        long version) {
    static AccountView of(User user, @Nullable Long lastActiveAt) {
        return new AccountView(
                user.id(),
                user.displayName(),
                user.userName(),
                user.card(),
                user.picture(),
                user.active(),
                user.administrator(),
                user.livechat(),
                user.callback(),
                user.createdAt(),
                lastActiveAt,
                user.version());
    }
}
