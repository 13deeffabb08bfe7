package org.parley.user;

/** Many are new at once; not each of them is told of by a {@link PersonChanged}. */
public record PeopleAdded() {}
