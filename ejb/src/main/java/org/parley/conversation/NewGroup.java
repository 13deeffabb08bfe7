package org.parley.conversation;

import java.util.List;

/** A group to create: its name, and whom its creator takes along (he himself need not be named). */
public record NewGroup(String name, List<Long> memberIds) {
    public NewGroup {
        memberIds = List.copyOf(memberIds);
    }
}
