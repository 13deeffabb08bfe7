package org.parley.message;

import org.parley.message.MarksStored.Mark;

/** Somebody marked messages as unread again, after it was stored. Nobody else learns of it. */
public record MarkedUnread(Mark mark) {}
