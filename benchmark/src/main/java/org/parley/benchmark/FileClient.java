package org.parley.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.parley.benchmark.socket.JsonObject;

/** One signed-in person's files, over HTTP as docs/files.md describes it. */
public final class FileClient {
    /** Bytes of a chunk, as the server wants them. */
    public static final int CHUNK = 262_144;

    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final int TRY_AGAIN = 503;
    private static final int MOST_TRIES = 20;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final SignIn signIn;

    /** @param server address without a path */
    public FileClient(URI server, SignIn signIn) {
        this.server = server;
        this.signIn = signIn;
    }

    /** Begins an upload. */
    public HttpResponse<String> create(String name, long size) {
        String body = "{\"name\":" + quoted(name) + ",\"size\":" + size + "}";
        return ask("POST", "/files", BodyPublishers.ofString(body));
    }

    public HttpResponse<String> put(long id, int position, byte[] bytes) {
        return ask("PUT", "/files/" + id + "/chunks/" + position, BodyPublishers.ofByteArray(bytes));
    }

    public HttpResponse<String> finish(long id) {
        return ask("POST", "/files/" + id + "/finish", BodyPublishers.noBody());
    }

    public HttpResponse<String> discard(long id) {
        return ask("DELETE", "/files/" + id, BodyPublishers.noBody());
    }

    /** Any request with these further headers: name, value, name, value. */
    public HttpResponse<String> ask(String method, String path, BodyPublisher body, String... headers) {
        return send(method, path, body, BodyHandlers.ofString(), headers);
    }

    /** What stands at a path below the server, as bytes. */
    public HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), BodyHandlers.ofByteArray(), headers);
    }

    /** The same as a stream, for what is too large to be held. */
    public HttpResponse<InputStream> stream(String path) {
        return send("GET", path, BodyPublishers.noBody(), BodyHandlers.ofInputStream());
    }

    /**
     * Uploads a file as a whole and finishes it.
     *
     * @return its id
     */
    public long upload(String name, byte[] bytes) {
        return upload(name, bytes.length, position -> {
            int from = position * CHUNK;
            return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + CHUNK));
        });
    }

    /** The same with chunks that are made when it is their turn. */
    public long upload(String name, long size, IntFunction<byte[]> chunks) {
        long id = begin(name, size);
        for (int position = 0; (long) position * CHUNK < size; position++) {
            int at = position;
            byte[] bytes = chunks.apply(at);
            require(patient(() -> put(id, at, bytes)), 204);
        }
        require(patient(() -> finish(id)), 200);
        return id;
    }

    /** Begins an upload and answers its id. */
    public long begin(String name, long size) {
        HttpResponse<String> created = create(name, size);
        require(created, 201);
        return JsonObject.of(created.body()).number("id");
    }

    private interface Attempt {
        HttpResponse<String> make();
    }

    /** Comes again as the server says, like a browser. */
    private static HttpResponse<String> patient(Attempt attempt) {
        HttpResponse<String> answer = attempt.make();
        for (int i = 1; i < MOST_TRIES && answer.statusCode() == TRY_AGAIN; i++) {
            pause(answer.headers().firstValue("Retry-After").orElse("1"));
            answer = attempt.make();
        }
        return answer;
    }

    private static void pause(String seconds) {
        try {
            Thread.sleep(Duration.ofSeconds(Long.parseLong(seconds)).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static void require(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer + " " + answer.body());
        }
    }

    private <T> HttpResponse<T> send(
            String method, String path, BodyPublisher body, BodyHandler<T> handler, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(ANSWER)
                .method(method, body)
                .header("Cookie", signIn.header());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** As a JSON string. */
    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each < ' ' || each == '"' || each == '\\' || each > '~') {
                json.append(String.format("\\u%04x", (int) each));
            } else {
                json.append(each);
            }
        }
        return json.append('"').toString();
    }
}
