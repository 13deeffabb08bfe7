package org.parley.message;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.Conversation;
import org.parley.conversation.GroupSettings;

/**
 * A group in an administrator's table: nothing of what was written in it.
 *
 * @param members how many there are; of a deleted group none
 * @param createdAt as {@code lastActiveAt} and {@code deletedAt} in milliseconds since 1970-01-01 UTC
 * @param deletedAt null while it stands
 * @param everyone whether it is the group of all people, which cannot be deleted
 */
public record GroupRow(
        long id,
        GroupSettings settings,
        int members,
        long createdAt,
        long lastActiveAt,
        @Nullable Long deletedAt,
        boolean everyone) {
    static GroupRow of(Conversation group) {
        return new GroupRow(
                group.id(),
                Objects.requireNonNull(group.settings()),
                group.memberCount(),
                group.createdAt(),
                group.lastAt(),
                group.deletedAt(),
                group.isEveryone());
    }
}
