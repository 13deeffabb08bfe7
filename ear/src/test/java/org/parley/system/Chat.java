package org.parley.system;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.benchmark.SignIn;

/** One socket of a signed-in person, by docs/socket.md. It has said hello when it is made. */
final class Chat implements AutoCloseable {
    private static final int ANSWER_SECONDS = 30;

    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final WebSocket socket;
    private final String welcome;

    Chat(URI server, SignIn signIn) throws Exception {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Origin", server.toString())
                .header("Cookie", SignIn.COOKIE + "=" + signIn.cookie())
                .buildAsync(URI.create(server.toString().replaceFirst("^http", "ws") + "/socket"), new Frames())
                .get(ANSWER_SECONDS, TimeUnit.SECONDS);
        send("{'type':'hello','ref':'hello','resume':{}}");
        welcome = await("'type':'welcome'");
    }

    /** The id of the group with this name, out of the welcome. */
    long group(String name) {
        Matcher group = Pattern.compile("\"id\":(\\d+),\"kind\":\"group\",\"name\":\"" + name + "\"")
                .matcher(welcome);
        if (!group.find()) {
            throw new AssertionError("no group " + name + " in " + welcome);
        }
        return Long.parseLong(group.group(1));
    }

    /** Sends JSON that is written with single quotes. */
    void send(String json) {
        socket.sendText(json.replace('\'', '"'), true).join();
    }

    /** The next frame that has all these parts, written with single quotes. */
    String await(String... parts) throws InterruptedException {
        for (String frame = next(parts); ; frame = next(parts)) {
            if (Arrays.stream(parts).map(part -> part.replace('\'', '"')).allMatch(frame::contains)) {
                return frame;
            }
        }
    }

    private String next(String... parts) throws InterruptedException {
        String frame = frames.poll(ANSWER_SECONDS, TimeUnit.SECONDS);
        if (frame == null) {
            throw new AssertionError("no frame with " + String.join(" ", parts));
        }
        return frame;
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Frames implements WebSocket.Listener {
        private final StringBuilder frame = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            frame.append(part);
            if (last) {
                frames.add(frame.toString());
                frame.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
