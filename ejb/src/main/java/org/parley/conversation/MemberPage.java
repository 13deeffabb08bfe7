package org.parley.conversation;

import java.util.List;

/** A page of members by id, and whether there are more. */
public record MemberPage(List<MemberView> members, boolean more) {}
