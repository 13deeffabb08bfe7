package org.parley.benchmark.socket;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the floor knows: its people, who is connected, and the conversations with their messages. */
final class FloorTalk {
    /** The group of all. */
    private static final long EVERYONE = 1;

    private static final String NAME_OF_ALL = "Everyone";

    private final int users;
    private final Map<Integer, Set<FloorConnection>> connections = new HashMap<>();
    private final Map<Long, FloorConversation> conversations = new HashMap<>();
    private final Map<String, Long> directs = new HashMap<>();

    FloorTalk(int users) {
        this.users = users;
        List<Integer> all = new ArrayList<>();
        for (int user = 1; user <= users; user++) {
            all.add(user);
        }
        conversations.put(EVERYONE, new FloorConversation(EVERYONE, NAME_OF_ALL, all));
    }

    void left(FloorConnection connection) {
        connections.getOrDefault(connection.user(), Set.of()).remove(connection);
    }

    void command(FloorConnection from, JsonObject command) {
        switch (command.text("type")) {
            case "hello" -> hello(from, command);
            case "post" -> post(from, command);
            case "openDirect" -> openDirect(from, command);
            case "history" -> history(from, command);
            default -> from.offer(ok(command, ""));
        }
    }

    private void hello(FloorConnection from, JsonObject command) {
        connections.computeIfAbsent(from.user(), user -> new LinkedHashSet<>()).add(from);
        StringBuilder own = new StringBuilder();
        for (FloorConversation conversation : conversations.values()) {
            if (conversation.members().contains(from.user())) {
                own.append(own.isEmpty() ? "" : ",").append(conversation.json());
            }
        }
        StringBuilder people = new StringBuilder();
        for (int user = 1; user <= users; user++) {
            people.append(user == 1 ? "" : ",").append(person(user));
        }
        from.offer(utf8("{\"type\":\"welcome\",\"me\":" + person(from.user()) + ",\"roster\":\"1\",\"people\":["
                + people + "],\"conversations\":[" + own + "]}"));
        from.offer(ok(command, ""));
        command.object("resume").fields().forEach((id, revision) -> {
            FloorConversation conversation = conversations.get(Long.valueOf(id));
            if (conversation != null) {
                conversation.after((Long) revision).forEach(from::offer);
            }
        });
    }

    private void post(FloorConnection from, JsonObject command) {
        FloorConversation conversation = conversations.get(command.number("conversationId"));
        if (conversation == null) {
            from.offer(utf8("{\"type\":\"problem\",\"ref\":\"" + command.text("ref") + "\",\"code\":\"notFound\"}"));
            return;
        }
        byte[] event = conversation.post(from.user(), command.text("clientId"), command.text("text"));
        for (int member : conversation.members()) {
            for (FloorConnection connection : connections.getOrDefault(member, Set.of())) {
                connection.offer(event);
            }
        }
        from.offer(ok(command, conversation.acknowledgement(command.text("clientId"))));
    }

    private void openDirect(FloorConnection from, JsonObject command) {
        int other = (int) command.number("participantId");
        String key = Math.min(from.user(), other) + ":" + Math.max(from.user(), other);
        long id = directs.computeIfAbsent(key, pair -> EVERYONE + 1 + directs.size());
        FloorConversation conversation = conversations.computeIfAbsent(
                id, fresh -> new FloorConversation(fresh, key, List.of(from.user(), other)));
        from.offer(ok(command, ",\"conversation\":" + conversation.json() + ",\"messages\":[]"));
    }

    private void history(FloorConnection from, JsonObject command) {
        FloorConversation conversation = conversations.getOrDefault(
                command.number("conversationId"), new FloorConversation(EVERYONE, NAME_OF_ALL, List.of()));
        from.offer(ok(command, ",\"messages\":[" + conversation.page(command) + "]"));
    }

    private static String person(int user) {
        return "{\"id\":" + user + ",\"name\":\"User " + user + "\",\"userName\":\"" + user + "\",\"active\":true}";
    }

    private static byte[] ok(JsonObject command, String more) {
        return utf8("{\"type\":\"ok\",\"ref\":\"" + command.text("ref") + "\"" + more + "}");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
