package org.parley.conversation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.user.Line;

/**
 * What a group's moderators choose for it.
 *
 * @param colour of its avatar; null for the one that follows from its name
 * @param listed whether everybody finds and joins it
 * @param posting who may write in it
 * @param mentionAll who may speak to all at once
 */
public record GroupSettings(
        String name, @Nullable GroupColour colour, boolean listed, GroupRight posting, GroupRight mentionAll) {

    /** @throws org.parley.system.InvalidValueException when the name is none that a group may have */
    public GroupSettings {
        name = Line.required("name", name, Conversation.NAME_LENGTH);
    }

    /** As most groups begin: private, and everybody in it may write. */
    public GroupSettings(String name) {
        this(name, null, false, GroupRight.ALL, GroupRight.ALL);
    }

    /** The same under another name. */
    public GroupSettings named(String other) {
        return new GroupSettings(other, colour, listed, posting, mentionAll);
    }

    /** What differs from earlier ones, the name aside: the words of a line that tells of it. */
    public List<String> changesSince(GroupSettings before) {
        List<String> changes = new ArrayList<>();
        if (colour != before.colour) {
            changes.add("colour");
        }
        if (listed != before.listed) {
            changes.add(listed ? "public" : "private");
        }
        if (posting != before.posting) {
            changes.add("posting-" + posting.word());
        }
        if (mentionAll != before.mentionAll) {
            changes.add("mentionAll-" + mentionAll.word());
        }
        return changes;
    }
}
