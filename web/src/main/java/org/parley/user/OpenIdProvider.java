package org.parley.user;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.push.Json;
import org.parley.system.OpenIdSettings;
import org.parley.system.Settings;

/**
 * The operator's OpenID Connect provider: where to send people to, and what it says of who comes back (authorization code
 * with PKCE). Few may ask it at a time, because each holds one of the server's few threads while it is slow.
 */
@ApplicationScoped
public class OpenIdProvider {
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(5);

    private static final int AT_A_TIME = 4;
    private static final int WAITING_MAX = 4;
    private static final long WAIT_SECONDS = 5;

    private static final Duration DESCRIBED_FOR = Duration.ofHours(1);

    /** A key that is new is looked for at once; these bound how often. In ms. */
    private static final long KEYS_KEPT = Duration.ofMinutes(5).toMillis();

    private static final long KEYS_AWAITED = Duration.ofSeconds(10).toMillis();

    @Inject
    Settings settings;

    private final Semaphore places = new Semaphore(AT_A_TIME, true);
    private final OpenIdHttp http;
    private volatile @Nullable Known known;

    public OpenIdProvider() {
        this(ANSWERED_WITHIN);
    }

    OpenIdProvider(Duration answeredWithin) {
        http = new OpenIdHttp(answeredWithin);
    }

    /**
     * Where somebody signs in.
     *
     * @param redirect where he comes back to
     * @throws OpenIdRefusedException when the provider does not say where
     * @throws SignInBusyException when too many ask it
     */
    URI signInPage(OpenIdSecret secret, URI redirect) {
        OpenIdSettings own = own();
        URI page = bounded(() -> known(own)).metadata().authorization();
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", own.clientId());
        query.put("scope", own.scopes());
        query.put("redirect_uri", redirect.toString());
        query.put("state", secret.state());
        query.put("nonce", secret.nonce());
        query.put("code_challenge", secret.challenge());
        query.put("code_challenge_method", "S256");
        return URI.create(page + (page.getRawQuery() == null ? "?" : "&") + form(query));
    }

    /**
     * Who has come back with a code.
     *
     * @param redirect as it was given to {@link #signInPage}
     * @throws OpenIdRefusedException when the provider does not vouch for anybody
     * @throws SignInBusyException when too many ask it
     */
    Identity identity(String code, OpenIdSecret secret, URI redirect) {
        OpenIdSettings own = own();
        Map<String, Object> claims = bounded(() -> {
            Known provider = known(own);
            String token = redeem(provider.metadata(), own, code, secret, redirect);
            return OpenIdToken.claims(token, provider.metadata(), provider.keys(), own.clientId(), secret.nonce());
        });
        return OpenIdClaims.identity(claims, own);
    }

    private OpenIdSettings own() {
        return settings.openId().orElseThrow(() -> new IllegalStateException("there is no OpenID provider"));
    }

    private <T> T bounded(Supplier<T> work) {
        if (places.getQueueLength() >= WAITING_MAX || !place()) {
            throw new SignInBusyException();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private boolean place() {
        try {
            return places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Known known(OpenIdSettings own) {
        Known current = known;
        if (current == null || System.nanoTime() - current.since() > DESCRIBED_FOR.toNanos()) {
            OpenIdMetadata metadata = OpenIdMetadata.of(description(own), own);
            current = new Known(metadata, keys(metadata), System.nanoTime());
            known = current;
        }
        return current;
    }

    private String description(OpenIdSettings own) {
        try {
            return http.get(own.discovery());
        } catch (IOException e) {
            throw away("description", e);
        }
    }

    private JWKSource<SecurityContext> keys(OpenIdMetadata metadata) {
        try {
            return JWKSourceBuilder.<SecurityContext>create(metadata.keys().toURL(), url -> {
                        try {
                            return new Resource(http.get(url.toURI()), "application/json");
                        } catch (URISyntaxException e) {
                            throw new IOException(e);
                        }
                    })
                    .cache(KEYS_KEPT, KEYS_AWAITED)
                    .refreshAheadCache(false)
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The ID token for a code. */
    private String redeem(OpenIdMetadata metadata, OpenIdSettings own, String code, OpenIdSecret secret, URI redirect) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", "authorization_code");
        fields.put("code", code);
        fields.put("redirect_uri", redirect.toString());
        fields.put("code_verifier", secret.verifier());
        HttpRequest.Builder request =
                HttpRequest.newBuilder(metadata.token()).header("Content-Type", "application/x-www-form-urlencoded");
        boolean confidential = !own.clientSecret().isEmpty();
        if (confidential && !metadata.secretInForm()) {
            request.header("Authorization", basic(own));
        } else {
            fields.put("client_id", own.clientId());
        }
        if (confidential && metadata.secretInForm()) {
            fields.put("client_secret", own.clientSecret());
        }
        return idToken(answer(request.POST(HttpRequest.BodyPublishers.ofString(form(fields)))));
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return http.send(request);
        } catch (IOException e) {
            throw away("token", e);
        }
    }

    private static String idToken(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            OpenIdRefusal reason = answer.statusCode() >= 500 ? OpenIdRefusal.AWAY : OpenIdRefusal.INVALID;
            throw new OpenIdRefusedException(reason, "the provider's token: status " + answer.statusCode());
        }
        JsonObject json = Json.object(answer.body());
        String token = json == null ? "" : json.getString("id_token", "");
        if (token.isEmpty()) {
            throw new OpenIdRefusedException(OpenIdRefusal.INVALID, "the provider's token: there is no ID token");
        }
        return token;
    }

    private static String basic(OpenIdSettings own) {
        String pair = encoded(own.clientId()) + ":" + encoded(own.clientSecret());
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static OpenIdRefusedException away(String what, IOException fault) {
        return new OpenIdRefusedException(OpenIdRefusal.AWAY, "the provider's " + what + ": " + fault.getMessage());
    }

    /** @param since by {@link System#nanoTime} */
    private record Known(OpenIdMetadata metadata, JWKSource<SecurityContext> keys, long since) {}
}
