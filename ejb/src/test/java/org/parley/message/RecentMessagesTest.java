package org.parley.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RecentMessagesTest {
    private static final String LONG_TEXT = "x".repeat(Message.TEXT_LENGTH);

    private final RecentMessages recent = new RecentMessages();

    @Test
    void knowsNothingOfAConversationThatWasSilent() {
        assertThat(recent.after(1, 0)).isNull();
    }

    @Test
    void keepsTheLastHundred() {
        recent.add(messages(1, 1, 250, "hello"));
        assertThat(recent.after(1, 149)).isNull();
        assertThat(recent.after(1, 150)).hasSize(100);
        assertThat(recent.after(1, 250)).isEmpty();
    }

    @Test
    void aGapBeginsAnew() {
        recent.add(messages(1, 1, 5, "hello"));
        recent.add(messages(1, 8, 9, "hello"));
        assertThat(recent.after(1, 5)).isNull();
        assertThat(recent.after(1, 7)).extracting(MessageEvent::revision).containsExactly(8L, 9L);
    }

    @Test
    void conversationsOfOneBatchAreKeptApart() {
        List<MessageView> batch = new ArrayList<>(messages(1, 1, 2, "one"));
        batch.addAll(messages(2, 7, 7, "two"));
        batch.addAll(messages(1, 3, 3, "one"));
        recent.add(batch);
        assertThat(recent.after(1, 0)).extracting(MessageEvent::revision).containsExactly(1L, 2L, 3L);
        assertThat(recent.after(2, 6)).extracting(MessageEvent::revision).containsExactly(7L);
    }

    @Test
    void holdsSoManyCharactersAtMost() {
        int conversations = 100;
        for (int id = 1; id <= conversations; id++) {
            recent.add(messages(id, 1, 50, LONG_TEXT));
        }
        // The cache makes room on another thread.
        MessageFixture.await(() -> held(conversations) <= RecentMessages.MOST_CHARACTERS);
        assertThat(held(conversations)).isPositive();
    }

    private long held(int conversations) {
        return LongStream.rangeClosed(1, conversations)
                .mapToObj(id -> recent.after(id, 0))
                .mapToLong(known -> known == null ? 0 : (long) known.size() * LONG_TEXT.length())
                .sum();
    }

    private static List<MessageView> messages(long conversationId, long from, long to, String text) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(i -> new MessageView(
                        conversationId,
                        i,
                        i,
                        i,
                        1,
                        "Anna",
                        conversationId + "-" + i,
                        i,
                        MessageKind.TEXT,
                        text,
                        MessageExtras.NONE))
                .toList();
    }
}
