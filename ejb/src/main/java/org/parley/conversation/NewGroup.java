package org.parley.conversation;

import java.util.List;

/** A group to create: what it is like, and whom its creator takes along (he himself need not be named). */
public record NewGroup(GroupSettings settings, List<Long> memberIds) {
    public NewGroup {
        memberIds = List.copyOf(memberIds);
    }

    /** A private one. */
    public NewGroup(String name, List<Long> memberIds) {
        this(new GroupSettings(name), memberIds);
    }
}
