package org.parley.user;

import com.nimbusds.jose.JWSAlgorithm;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.push.Json;
import org.parley.system.OpenIdSettings;

/**
 * What the provider says of itself (OpenID Connect Discovery).
 *
 * @param issuer as its tokens write it
 * @param algorithms that it signs with, of those whose keys can be public
 * @param secretInForm where it wants the client's secret: in the form, or as the user of HTTP's Basic scheme
 */
record OpenIdMetadata(
        String issuer, URI authorization, URI token, URI keys, Set<JWSAlgorithm> algorithms, boolean secretInForm) {
    /** None with a shared secret: whoever can check such a signature can also make it. */
    private static final Set<String> PUBLIC =
            Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

    OpenIdMetadata {
        algorithms = Set.copyOf(algorithms);
    }

    /**
     * Reads the description.
     *
     * @throws OpenIdRefusedException when it is none, another's, or leads where no secret may be sent
     */
    static OpenIdMetadata of(String text, OpenIdSettings settings) {
        JsonObject json = Json.object(text);
        if (json == null) {
            throw wrong("is no JSON object");
        }
        String issuer = json.getString("issuer", "");
        if (!bare(issuer).equals(bare(settings.issuer()))) {
            throw wrong("is of another issuer");
        }
        Set<JWSAlgorithm> algorithms = list(json, "id_token_signing_alg_values_supported", "RS256").stream()
                .filter(PUBLIC::contains)
                .map(JWSAlgorithm::parse)
                .collect(Collectors.toSet());
        if (algorithms.isEmpty()) {
            throw wrong("has no algorithm with a public key");
        }
        List<String> secrets = list(json, "token_endpoint_auth_methods_supported", "client_secret_basic");
        return new OpenIdMetadata(
                issuer,
                address(json, "authorization_endpoint"),
                address(json, "token_endpoint"),
                address(json, "jwks_uri"),
                algorithms,
                !secrets.contains("client_secret_basic") && secrets.contains("client_secret_post"));
    }

    private static URI address(JsonObject json, String name) {
        try {
            URI address = URI.create(json.getString(name, ""));
            if (OpenIdSettings.safe(address)) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        throw wrong("has no safe " + name);
    }

    private static List<String> list(JsonObject json, String name, String otherwise) {
        @Nullable JsonValue value = json.get(name);
        return value instanceof JsonArray array
                ? array.stream()
                        .filter(JsonString.class::isInstance)
                        .map(each -> ((JsonString) each).getString())
                        .toList()
                : List.of(otherwise);
    }

    /** Some write a slash at the end, and whoever copies the name may lose it. */
    private static String bare(String issuer) {
        return issuer.replaceFirst("/$", "");
    }

    private static OpenIdRefusedException wrong(String what) {
        return new OpenIdRefusedException(OpenIdRefusal.INVALID, "the provider's description " + what);
    }
}
