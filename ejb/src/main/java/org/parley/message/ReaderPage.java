package org.parley.message;

import java.util.List;

/** Some of those who have read a message, first reader first. */
public record ReaderPage(List<ReaderView> readers, boolean more) {}
