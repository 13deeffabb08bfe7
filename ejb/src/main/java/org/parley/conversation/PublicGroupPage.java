package org.parley.conversation;

import java.util.List;

/** A page of groups that everybody may join, by name, and whether there are more. */
public record PublicGroupPage(List<PublicGroup> groups, boolean more) {}
