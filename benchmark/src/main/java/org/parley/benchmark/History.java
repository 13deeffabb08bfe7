package org.parley.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.parley.benchmark.socket.JsonObject;

/** Reads a conversation from the database through the socket, page by page. */
final class History {
    private static final int PAGE = 100;
    private static final Duration ANSWER = Duration.ofSeconds(30);

    /** Longer than the protocol's bound on commands a second needs to let the next one pass. */
    private static final Duration WHEN_TOO_MANY = Duration.ofMillis(100);

    private final Crowd crowd;
    private final long conversationId;
    private int turn;

    History(Crowd crowd, long conversationId) {
        this.crowd = crowd;
        this.conversationId = conversationId;
    }

    /** All messages with a higher seq, in the order in which the server hands them over. Members take turns in asking. */
    List<JsonObject> after(long seq) {
        List<JsonObject> all = new ArrayList<>();
        long last = seq;
        for (List<JsonObject> page = page(last); !page.isEmpty(); page = page(last)) {
            all.addAll(page);
            last = page.get(page.size() - 1).number("seq");
        }
        return all;
    }

    private List<JsonObject> page(long after) {
        while (true) {
            JsonObject answer = ask(after);
            if (answer.has("messages")) {
                return answer.objects("messages");
            }
            if (!"tooManyRequests".equals(answer.text("code"))) {
                throw new IllegalStateException("No page of history: " + answer);
            }
            crowd.loop().until(() -> false, WHEN_TOO_MANY);
        }
    }

    private JsonObject ask(long after) {
        List<JsonObject> answers = new ArrayList<>();
        Member member = crowd.members().get(turn++ % crowd.members().size());
        member.command(
                "history",
                ",\"conversationId\":" + conversationId + ",\"after\":" + after + ",\"limit\":" + PAGE,
                answers::add);
        if (!crowd.loop().until(() -> !answers.isEmpty(), ANSWER)) {
            throw new IllegalStateException("No page of history within " + ANSWER);
        }
        return answers.get(0);
    }
}
