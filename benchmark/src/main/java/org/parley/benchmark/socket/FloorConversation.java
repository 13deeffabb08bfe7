package org.parley.benchmark.socket;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** One of the floor's conversations, with the last messages for those who resume. */
final class FloorConversation {
    /** As many missing events as the protocol hands over before it says {@code reset}. */
    private static final int KEPT = 500;

    private static final long AT = 1_767_225_600_000L;

    private final long id;
    private final String name;
    private final List<Integer> members;
    private final Deque<byte[]> recent = new ArrayDeque<>();
    private long seq;

    FloorConversation(long id, String name, List<Integer> members) {
        this.id = id;
        this.name = name;
        this.members = List.copyOf(members);
    }

    Collection<Integer> members() {
        return members;
    }

    /** Numbers a message and answers its event. Every change is a message here, so that revision and seq are the same. */
    byte[] post(int author, String clientId, String text) {
        seq++;
        byte[] event = message(seq, author, clientId, text).getBytes(StandardCharsets.UTF_8);
        recent.addLast(event);
        if (recent.size() > KEPT) {
            recent.removeFirst();
        }
        return event;
    }

    /** The events behind that revision that are still held. */
    List<byte[]> after(long revision) {
        return recent.stream()
                .skip(Math.max(0, recent.size() - (seq - revision)))
                .toList();
    }

    /** What an {@code ok} carries for the message that was posted last. */
    String acknowledgement(String clientId) {
        return ",\"conversationId\":" + id + ",\"clientId\":\"" + clientId + "\",\"seq\":" + seq + ",\"revision\":"
                + seq + ",\"at\":" + AT;
    }

    /** A page of messages that nobody has written, in the length of real ones. */
    String page(JsonObject command) {
        long before = command.number("before");
        return LongStream.range(before - command.number("limit"), before)
                .mapToObj(n -> message(
                        n, 1, "0b0f4c7e-8f7a-4d2c-9d54-0f0a3a1f7f11", "A line of a conversation of some length, " + n))
                .collect(Collectors.joining(","));
    }

    String json() {
        return "{\"id\":" + id + ",\"kind\":\"" + (id == 1 ? "group" : "direct") + "\",\"name\":\"" + name
                + "\",\"lastSeq\":" + seq + ",\"revision\":" + seq + ",\"memberCount\":" + members.size() + "}";
    }

    private String message(long number, int author, String clientId, String text) {
        return "{\"type\":\"message\",\"conversationId\":" + id + ",\"seq\":" + number + ",\"ordinal\":" + number
                + ",\"revision\":"
                + number + ",\"authorId\":" + author + ",\"author\":\"User " + author + "\",\"clientId\":\"" + clientId
                + "\",\"at\":" + AT + ",\"kind\":\"text\",\"text\":\"" + text + "\"}";
    }
}
