package org.parley.message;

import java.util.List;

/** A page of groups, and how many the query finds altogether. */
public record GroupPage(List<GroupRow> groups, long all) {}
