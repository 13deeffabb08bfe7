package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenIdSettingsTest {
    private static final String ISSUER = "https://login.example/realms/company";

    @Test
    void nothingSetMeansNoSuchSignIn() {
        assertThat(with(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "login.example",
                "http://login.example",
                "http://127.0.0.1.evil.example",
                "http://localhost@evil.example",
                "https://",
                "https:///path",
                "https://someone@login.example",
                "https://login.example?realm=1",
                "https://login.example#1",
                "ftp://login.example",
                "https://login example"
            })
    void anIssuerThatIsNoSafeAddressIsRefused(String issuer) {
        refuses(Map.of(Setting.OPENID_ISSUER, issuer), "parley.openid.issuer must be");
    }

    @Test
    void halfOfWhatIsNeededIsRefused() {
        refuses(Map.of(Setting.OPENID_CLIENT_ID, ""), "parley.openid.client-id must be");
        refuses(Map.of(Setting.OPENID_ISSUER, ""), "parley.openid.issuer must be");
        refuses(Map.of(Setting.OPENID_SCOPES, "profile email"), "parley.openid.scopes must be");
        refuses(Map.of(Setting.OPENID_CLAIM, " "), "parley.openid.claim must be");
        refuses(Map.of(Setting.OPENID_CREATE, "yes"), "parley.openid.create must be");
        refuses(Map.of(Setting.OPENID_ADMINISTRATOR_CLAIM, "groups"), "parley.openid.administrator-value must be");
        refuses(Map.of(Setting.OPENID_ADMINISTRATOR_VALUE, "admins"), "parley.openid.administrator-value must be");
    }

    @Test
    void defaultsAreCautiousAndTheSecretIsNotShown() {
        OpenIdSettings settings =
                with(complete(Map.of(Setting.OPENID_CLIENT_SECRET, "hidden"))).orElseThrow();
        assertThat(settings.create()).isFalse();
        assertThat(settings.claim()).isEqualTo("preferred_username");
        assertThat(settings.administratorClaim()).isEmpty();
        assertThat(settings.toString()).doesNotContain("hidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/.well-known/openid-configuration"})
    void theProviderIsFoundByItsNameOrItsDescription(String path) {
        OpenIdSettings settings =
                with(complete(Map.of(Setting.OPENID_ISSUER, ISSUER + path))).orElseThrow();
        assertThat(settings.issuer()).isEqualTo(ISSUER);
        assertThat(settings.discovery()).hasToString(ISSUER + "/.well-known/openid-configuration");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8081/company", "http://127.0.0.1:1", "http://[::1]:1/a"})
    void onThisMachineNothingNeedsToBeEncrypted(String issuer) {
        assertThat(with(complete(Map.of(Setting.OPENID_ISSUER, issuer)))).isPresent();
    }

    private static void refuses(Map<Setting, String> wrong, String sentence) {
        Settings settings =
                new Settings(setting -> Optional.ofNullable(complete(wrong).get(setting)));
        assertThatThrownBy(settings::check)
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining(sentence);
    }

    private static Map<Setting, String> complete(Map<Setting, String> own) {
        Map<Setting, String> all =
                new HashMap<>(Map.of(Setting.OPENID_ISSUER, ISSUER, Setting.OPENID_CLIENT_ID, "parley"));
        all.putAll(own);
        return all;
    }

    private static Optional<OpenIdSettings> with(Map<Setting, String> values) {
        return new Settings(setting -> Optional.ofNullable(values.get(setting))).openId();
    }
}
