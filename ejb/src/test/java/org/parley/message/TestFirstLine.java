package org.parley.message;

import org.parley.conversation.ConversationFixture;

/** Lets a fixture's groups begin with their first line, for tests of what stands on it. */
public final class TestFirstLine {
    private TestFirstLine() {}

    @SuppressWarnings("UnnecessaryAssignment") // No container is here to inject.
    public static void in(ConversationFixture conversations) {
        FirstLine firstLine = new FirstLine();
        firstLine.em = conversations.database.injected();
        conversations.whenCreated(firstLine::on);
    }
}
