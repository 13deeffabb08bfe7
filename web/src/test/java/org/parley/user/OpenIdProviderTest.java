package org.parley.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.system.Setting;
import org.parley.system.Settings;

/** It stands in for the container, hence the assignments. */
@SuppressWarnings("UnnecessaryAssignment")
class OpenIdProviderTest {
    private static final URI REDIRECT = URI.create("https://chat.example/user/openid/callback");

    private final OpenIdSecret secret = new OpenIdSecret("secret of the browser");
    private final Map<Setting, String> values = new HashMap<>();
    private final TestProvider there = new TestProvider();
    private final OpenIdProvider provider = new OpenIdProvider(Duration.ofSeconds(1));

    OpenIdProviderTest() {
        values.put(Setting.OPENID_ISSUER, there.issuer());
        values.put(Setting.OPENID_CLIENT_ID, "parley");
        values.put(Setting.OPENID_CLIENT_SECRET, "se:cr&et");
        provider.settings = new Settings(setting -> Optional.ofNullable(values.get(setting)));
        there.expect(secret.nonce());
    }

    @AfterEach
    void close() {
        there.close();
    }

    @Test
    void aProviderThatIsNotThereIsAway() {
        there.close();
        refused(OpenIdRefusal.AWAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {TestProvider.DESCRIPTION, TestProvider.TOKEN, TestProvider.KEYS})
    void whatDoesNotEndIsNotWaitedFor(String path) {
        there.stall(path);
        long begin = System.nanoTime();
        refused(OpenIdRefusal.AWAY);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {TestProvider.DESCRIPTION, TestProvider.TOKEN, TestProvider.KEYS})
    void aFaultOfItsOwnIsTold(String path) {
        there.answer(path, 503, "away");
        refused(OpenIdRefusal.AWAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {TestProvider.DESCRIPTION, TestProvider.TOKEN, TestProvider.KEYS})
    void whatIsTooLongIsNotRead(String path) {
        there.answer(path, 200, "{\"a\":\"" + "x".repeat(OpenIdHttp.ANSWER_MAX) + "\"}");
        refused(OpenIdRefusal.AWAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "{}", "{\"id_token\":7}", "{\"id_token\":\"a.b.c\"}"})
    void anAnswerWithoutATokenProvesNothing(String body) {
        there.answer(TestProvider.TOKEN, 200, body);
        refused(OpenIdRefusal.INVALID);
    }

    @Test
    void aCodeThatTheProviderRefusesProvesNothing() {
        there.answer(TestProvider.TOKEN, 400, "{\"error\":\"invalid_grant\"}");
        refused(OpenIdRefusal.INVALID);
    }

    @Test
    void aTokenThatAnotherBrowserAskedForIsRefused() {
        there.expect(new OpenIdSecret("another").nonce());
        refused(OpenIdRefusal.INVALID);
    }

    @Test
    void aRedirectIsNotFollowed() {
        there.answer(TestProvider.DESCRIPTION, 302, "");
        refused(OpenIdRefusal.AWAY);
    }

    /** Each that waits holds a thread, of which the chat has few. */
    @Test
    void fewWaitForAProviderThatIsSlow() throws Exception {
        there.stall(TestProvider.DESCRIPTION);
        ExecutorService people = Executors.newFixedThreadPool(12);
        try {
            Future<?>[] all = new Future<?>[12];
            for (int i = 0; i < all.length; i++) {
                all[i] = people.submit(() -> provider.identity("code", secret, REDIRECT));
            }
            int busy = 0;
            for (Future<?> each : all) {
                try {
                    each.get();
                } catch (ExecutionException e) {
                    busy += e.getCause() instanceof SignInBusyException ? 1 : 0;
                }
            }
            assertThat(busy).isBetween(1, 8);
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void aNewKeyIsLookedForWhenATokenNamesIt() {
        assertThat(identity().userName()).isEqualTo("anna");
        there.rotate();
        assertThat(identity().userName()).isEqualTo("anna");
        assertThat(there.asked).filteredOn(TestProvider.KEYS::equals).hasSize(2);
        assertThat(there.asked).filteredOn(TestProvider.DESCRIPTION::equals).hasSize(1);
    }

    @Test
    void theSignInPageIsAskedForWithStateNonceAndChallenge() {
        assertThat(provider.signInPage(secret, REDIRECT).toString())
                .startsWith(there.issuer() + "/authorize?realm=1&response_type=code&client_id=parley&")
                .contains("&scope=openid+profile+email&")
                .contains("&redirect_uri=https%3A%2F%2Fchat.example%2Fuser%2Fopenid%2Fcallback&")
                .contains("&state=" + secret.state())
                .contains("&nonce=" + secret.nonce())
                .endsWith("&code_challenge=" + secret.challenge() + "&code_challenge_method=S256")
                .doesNotContain(secret.verifier())
                .doesNotContain("se%3Acr");
    }

    @Test
    void theCodeIsRedeemedWithVerifierAndSecret() {
        identity();
        assertThat(there.asked)
                .anySatisfy(form -> assertThat(form)
                        // se:cr&et, encoded as in a form before it is encoded for the header
                        .startsWith("Basic cGFybGV5OnNlJTNBY3IlMjZldA== grant_type=authorization_code&code=code&")
                        .contains("&code_verifier=" + secret.verifier())
                        .doesNotContain("client_secret"));
    }

    @Test
    void aPublicClientSendsNoSecret() {
        values.put(Setting.OPENID_CLIENT_SECRET, "");
        identity();
        assertThat(there.asked)
                .anySatisfy(
                        form -> assertThat(form).startsWith("null grant_type").endsWith("&client_id=parley"));
    }

    private Identity identity() {
        return provider.identity("code", secret, REDIRECT);
    }

    private void refused(OpenIdRefusal reason) {
        assertThatThrownBy(this::identity)
                .isInstanceOfSatisfying(
                        OpenIdRefusedException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
