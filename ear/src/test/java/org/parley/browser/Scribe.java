package org.parley.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.parley.benchmark.SignIn;
import org.parley.benchmark.socket.JsonObject;

/** Somebody who writes a lot, without a browser: over the socket, as docs/socket.md describes it. */
public final class Scribe implements AutoCloseable {
    private static final long ANSWER_SECONDS = 20;

    private final BlockingQueue<JsonObject> answers = new LinkedBlockingQueue<>();
    private final WebSocket socket;
    private int refs;

    private Scribe(URI server, SignIn signIn) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Cookie", signIn.header())
                .header("Origin", server.toString())
                .buildAsync(URI.create("ws://" + server.getAuthority() + "/socket"), new Ear())
                .join();
        ask("\"type\":\"hello\",\"resume\":{}");
    }

    public static Scribe signIn(Parley parley, String userName) {
        return new Scribe(parley.uri(), SignIn.asDemo(parley.uri(), userName));
    }

    /** The direct conversation with a person; answers its id. */
    public long openDirect(long participantId) {
        return ask("\"type\":\"openDirect\",\"participantId\":" + participantId)
                .object("conversation")
                .number("id");
    }

    /** Posts "line 1" to "line n", each after its predecessor was stored. */
    public void postLines(long conversationId, int number) {
        for (int i = 1; i <= number; i++) {
            post(conversationId, "line " + i);
        }
    }

    public void post(long conversationId, String text) {
        ask("\"type\":\"post\",\"conversationId\":" + conversationId + ",\"clientId\":\"" + UUID.randomUUID()
                + "\",\"text\":\"" + text + "\"");
    }

    private JsonObject ask(String fields) {
        String ref = Integer.toString(++refs);
        socket.sendText("{\"ref\":\"" + ref + "\"," + fields + "}", true).join();
        try {
            JsonObject answer = answers.poll(ANSWER_SECONDS, TimeUnit.SECONDS);
            if (answer == null
                    || !answer.text("type").equals("ok")
                    || !answer.text("ref").equals(ref)) {
                throw new IllegalStateException("Answer to " + fields + ": " + answer);
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder frame = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            frame.append(data);
            if (last) {
                JsonObject.of("{\"events\":" + frame + "}").objects("events").stream()
                        .filter(event -> event.text("type").equals("ok")
                                || event.text("type").equals("problem"))
                        .forEach(answers::add);
                frame.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
