package org.parley.user;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Asks the provider, and waits for no more than so many bytes and so long, however slowly they come. */
final class OpenIdHttp {
    /** Key sets with certificates are the largest: some 20 KB. */
    static final int ANSWER_MAX = 256 * 1024;

    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(3);

    private final Duration answeredWithin;

    OpenIdHttp(Duration answeredWithin) {
        this.answeredWithin = answeredWithin;
    }

    /**
     * The answer's text and status.
     *
     * @throws IOException when there is none, it comes too late or is too long
     */
    HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        HttpRequest asked = request.header("Accept", "application/json").build();
        CompletableFuture<HttpResponse<String>> answer = Lazy.CLIENT.sendAsync(asked, info -> new Bounded());
        try {
            // Not the request's own timeout: that one ends with the head of the answer.
            return answer.get(answeredWithin.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("no answer within " + answeredWithin.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            answer.cancel(true);
        }
    }

    /** The text behind an address, which must answer 200. */
    String get(URI address) throws IOException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address));
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        return answer.body();
    }

    /** Made when a provider is asked for the first time: most installations have none. */
    private static final class Lazy {
        static final HttpClient CLIENT = HttpClient.newBuilder()
                .connectTimeout(CONNECTED_WITHIN)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Takes a body up to {@link #ANSWER_MAX}. */
    private static final class Bounded implements BodySubscriber<String> {
        private final CompletableFuture<String> body = new CompletableFuture<>();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private Flow.@Nullable Subscription subscription;

        @Override
        public CompletionStage<String> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> parts) {
            for (ByteBuffer part : parts) {
                byte[] copy = new byte[part.remaining()];
                part.get(copy);
                bytes.writeBytes(copy);
            }
            if (bytes.size() > ANSWER_MAX) {
                Objects.requireNonNull(subscription).cancel();
                body.completeExceptionally(new IOException("an answer of more than " + ANSWER_MAX + " bytes"));
            }
        }

        @Override
        public void onError(Throwable fault) {
            body.completeExceptionally(fault);
        }

        @Override
        public void onComplete() {
            body.complete(bytes.toString(StandardCharsets.UTF_8));
        }
    }
}
