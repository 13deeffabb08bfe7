package org.parley.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.system.OpenIdSettings;

class OpenIdMetadataTest {
    private static final String RIGHT = "{\"issuer\":\"https://login.example\","
            + "\"authorization_endpoint\":\"https://login.example/authorize?realm=1\","
            + "\"token_endpoint\":\"https://login.example/token\",\"jwks_uri\":\"https://login.example/keys\"}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "[]",
                "{}",
                "{\"issuer\":7}",
                "{\"issuer\":\"https://evil.example\"}",
                "{\"issuer\":\"https://login.example\",\"authorization_endpoint\":[]}"
            })
    void whatIsNoDescriptionOfThisProviderIsRefused(String text) {
        refused(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorize?realm=1", "token", "keys"})
    void whereNoSecretMayBeSentNobodyIsSent(String path) {
        for (String address :
                new String[] {"http://login.example/x", "/x", "javascript:alert(1)", "https://a@b/x", "https:///"}) {
            refused(RIGHT.replace("https://login.example/" + path, address));
        }
    }

    @Test
    void signaturesThatAnybodyCouldMakeAreNoneOfItsAlgorithms() {
        assertThat(with("[\"none\",\"HS256\",\"RS256\",\"ES512\",\"EdDSA\"]").algorithms())
                .containsExactlyInAnyOrder(JWSAlgorithm.RS256, JWSAlgorithm.ES512);
        assertThatThrownBy(() -> with("[\"none\",\"HS256\",7]")).isInstanceOf(OpenIdRefusedException.class);
        assertThat(of(RIGHT).algorithms()).containsExactly(JWSAlgorithm.RS256);
    }

    @Test
    void theSecretGoesIntoTheFormOnlyWhereItMust() {
        assertThat(of(RIGHT).secretInForm()).isFalse();
        assertThat(secrets("[\"client_secret_post\",\"client_secret_basic\"]")).isFalse();
        assertThat(secrets("[\"client_secret_post\",\"private_key_jwt\"]")).isTrue();
    }

    @Test
    void aSlashAtTheEndMakesNoOtherIssuerButIsKeptForItsTokens() {
        assertThat(of(RIGHT.replace("\"https://login.example\"", "\"https://login.example/\""))
                        .issuer())
                .isEqualTo("https://login.example/");
    }

    private static boolean secrets(String methods) {
        return of(RIGHT.replaceFirst("\\{", "{\"token_endpoint_auth_methods_supported\":" + methods + ","))
                .secretInForm();
    }

    private static OpenIdMetadata with(String algorithms) {
        return of(RIGHT.replaceFirst("\\{", "{\"id_token_signing_alg_values_supported\":" + algorithms + ","));
    }

    private static void refused(String text) {
        assertThatThrownBy(() -> of(text))
                .isInstanceOfSatisfying(
                        OpenIdRefusedException.class,
                        e -> assertThat(e.reason()).isEqualTo(OpenIdRefusal.INVALID));
    }

    private static OpenIdMetadata of(String text) {
        return OpenIdMetadata.of(
                text, new OpenIdSettings("https://login.example", "parley", "", "openid", "sub", false, "", "", ""));
    }
}
