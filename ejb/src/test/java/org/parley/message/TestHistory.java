package org.parley.message;

import org.parley.conversation.ConversationFixture;

/** The service that reads conversations, over a fixture's database, for services that stand on it. */
public final class TestHistory {
    private TestHistory() {}

    /** To be called within a transaction. */
    @SuppressWarnings("UnnecessaryAssignment") // No container is here to inject.
    public static HistoryService over(ConversationFixture conversations) {
        HistoryService history = new HistoryService();
        history.em = conversations.database.injected();
        history.memberships = conversations.memberships;
        history.recent = new RecentMessages();
        history.rendering = new Rendering();
        history.rendering.text = new MessageText();
        history.rendering.memberships = conversations.memberships;
        return history;
    }
}
