package org.parley.push;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.benchmark.SignIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** A client as docs/socket.md describes it. Every frame from the server is checked against the schema. */
public final class SocketClient implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<JsonNode> events = new ArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;
    private int refs;
    private @Nullable Throwable fault;

    private SocketClient(URI server, SignIn signIn) {
        socket = HTTP.newWebSocketBuilder()
                .header("Cookie", signIn.header())
                .header("Origin", server.toString())
                .buildAsync(URI.create("ws" + server.toString().substring(4) + "/socket"), new Ear())
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /** A socket that has not said hello. */
    public static SocketClient connect(URI server, SignIn signIn) {
        return new SocketClient(server, signIn);
    }

    /** A socket that has its snapshot. */
    public static SocketClient open(URI server, SignIn signIn) {
        SocketClient client = connect(server, signIn);
        client.ask("hello");
        return client;
    }

    /** Sends a command with these fields (name, value, name, value) and waits for its answer, ok or problem. */
    public JsonNode ask(String type, Object... fields) {
        ObjectNode command = command(type, fields);
        SocketSchema.checkCommand(command.toString());
        return answer(command);
    }

    /** As {@link #ask}, for what is no command of the protocol; the problem's code, or "ok". */
    String askWrongly(String type, Object... fields) {
        return codeOf(answer(command(type, fields)));
    }

    static String codeOf(JsonNode answer) {
        return answer.path("code").asString(answer.path("type").asString());
    }

    private ObjectNode command(String type, Object... fields) {
        ObjectNode command = JSON.createObjectNode().put("type", type).put("ref", "r" + ++refs);
        for (int i = 0; i < fields.length; i += 2) {
            command.set((String) fields[i], JSON.valueToTree(fields[i + 1]));
        }
        return command;
    }

    private JsonNode answer(ObjectNode command) {
        sendText(command.toString());
        String ref = command.get("ref").asString();
        return await(
                "an answer to " + command.get("type"),
                event -> ref.equals(event.path("ref").asString("")));
    }

    /** Sends a message under a new clientId and waits until it is stored: its ok. */
    public JsonNode post(long conversationId, String text) {
        JsonNode answer = post(conversationId, UUID.randomUUID().toString(), text);
        if (!codeOf(answer).equals("ok")) {
            throw new AssertionError("refused: " + answer);
        }
        return answer;
    }

    public JsonNode post(long conversationId, String clientId, String text) {
        return ask("post", "conversationId", conversationId, "clientId", clientId, "text", text);
    }

    /** The id of the direct conversation with one of the people. */
    public long directWith(String userName) {
        return ask("openDirect", "participantId", personId(userName))
                .at("/conversation/id")
                .asLong();
    }

    public long personId(String userName) {
        for (JsonNode each : welcome().get("people")) {
            if (each.get("userName").asString().equals(userName)) {
                return each.get("id").asLong();
            }
        }
        throw new AssertionError("no " + userName);
    }

    /** One's own id. */
    public long me() {
        return welcome().at("/me/id").asLong();
    }

    /** How many events have come. */
    public int count() {
        synchronized (events) {
            return events.size();
        }
    }

    /** The events after the first so many. */
    public List<JsonNode> since(int count) {
        synchronized (events) {
            return List.copyOf(events.subList(count, events.size()));
        }
    }

    /** What this client has been told last of somebody's availability. */
    public String seen(long participantId) {
        String seen = "unavailable";
        for (JsonNode event : since(0)) {
            String type = event.get("type").asString();
            if (type.equals("welcome")) {
                seen = "unavailable";
            }
            for (JsonNode each : event.path(type.equals("welcome") ? "presence" : "changes")) {
                if (each.get(0).asLong() == participantId) {
                    seen = each.get(1).asString();
                }
            }
        }
        return seen;
    }

    public JsonNode welcome() {
        return await("welcome", event -> event.get("type").asString().equals("welcome"));
    }

    /** The messages that were pushed, or came with a resume, in the order in which they came. */
    List<JsonNode> messages(long conversationId) {
        return all(event -> event.get("type").asString().equals("message")
                && event.get("conversationId").asLong() == conversationId);
    }

    public JsonNode awaitMessage(long conversationId, String text) {
        return await(
                "the message " + text,
                event -> event.get("type").asString().equals("message")
                        && event.get("conversationId").asLong() == conversationId
                        && event.get("text").asString().equals(text));
    }

    void sendText(String text) {
        socket.sendText(text, true).join();
    }

    /** As {@link #sendText}, to a server that may close at any moment; false when it has. */
    boolean trySendText(String text) {
        try {
            sendText(text);
            return true;
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException) {
                return false;
            }
            throw e;
        }
    }

    void sendPart(String text, boolean last) {
        socket.sendText(text, last).join();
    }

    void sendBinary(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    List<JsonNode> all(Predicate<JsonNode> wanted) {
        synchronized (events) {
            return events.stream().filter(wanted).toList();
        }
    }

    /** Waits for an event, also one that has come already. */
    public JsonNode await(String what, Predicate<JsonNode> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        synchronized (events) {
            while (true) {
                if (fault != null) {
                    throw new AssertionError(fault);
                }
                for (JsonNode each : events) {
                    if (wanted.test(each)) {
                        return each;
                    }
                }
                pause(what, end);
            }
        }
    }

    /** Waits until that many commands are answered, or the socket is closed. */
    void awaitAnswersOrClose(int commands) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        synchronized (events) {
            while (isOpen() && events.stream().filter(SocketClient::isAnswer).count() < commands) {
                if (System.nanoTime() > end) {
                    throw new AssertionError(commands + " commands were not answered");
                }
                try {
                    events.wait(100);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private static boolean isAnswer(JsonNode event) {
        String type = event.get("type").asString();
        return type.equals("ok") || type.equals("problem");
    }

    private void pause(String what, long end) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0 || closed.isDone()) {
            throw new AssertionError(what + " did not come, but " + events);
        }
        try {
            events.wait(left);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean isOpen() {
        return !closed.isDone();
    }

    /** The code that the server closes with. */
    public int awaitClose() {
        return closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder frame = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            frame.append(text);
            if (last) {
                hear(frame.toString());
                frame.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void hear(String whole) {
            synchronized (events) {
                try {
                    SocketSchema.checkFrame(whole);
                    JSON.readTree(whole).forEach(events::add);
                } catch (RuntimeException | AssertionError e) {
                    fault = e;
                }
                events.notifyAll();
            }
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            end(code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            end(1006);
        }

        private void end(int code) {
            closed.complete(code);
            synchronized (events) {
                events.notifyAll();
            }
        }
    }
}
