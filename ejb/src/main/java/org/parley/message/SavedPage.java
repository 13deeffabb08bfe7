package org.parley.message;

import java.util.List;

/** Some of a person's saved messages, the last saved first. */
public record SavedPage(List<SavedView> saved, boolean more) {}
