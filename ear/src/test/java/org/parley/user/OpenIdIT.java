package org.parley.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.benchmark.Launch;
import org.parley.benchmark.Server;

/** Signing in by OpenID Connect over HTTP: the assembled product, a provider, and a browser that shows each step. */
class OpenIdIT {
    private static final String START = "/user/openid";
    private static final String WAY = "parley-openid";
    private static final String SIGN_IN = "parley-sign-in";

    @TempDir
    static Path folder;

    private static CompanyLogin login;
    private static Server server;

    private final HttpBrowser browser = new HttpBrowser();

    @BeforeAll
    static void start() {
        login = new CompanyLogin();
        Path jar = Path.of(System.getProperty("parley.jar", "target/parley.jar"));
        server = Server.start(login.known(
                Launch.of(jar, folder).withJvm("-Xmx512m").withDemo(3).withSetting("parley.proxies", "127.0.0.1")));
    }

    @AfterAll
    static void stop() {
        server.close();
        login.close();
    }

    @Test
    void anAnswerToAnothersQuestionSignsNobodyIn() {
        HttpBrowser stranger = new HttpBrowser();
        login.vouch("ben");
        URI his = comeBack(stranger, START);
        // A link that he sends to somebody who has begun nothing, or something else.
        assertThat(browser.redirect(his)).hasToString(page("/user/sign-in.xhtml?openid=stale"));
        browser.redirect(at(START));
        String begun = browser.cookie(WAY);
        assertThat(browser.redirect(his)).hasToString(page("/user/sign-in.xhtml?openid=stale"));
        assertThat(browser.cookie(SIGN_IN)).isNull();
        // And nobody's way was ended by it.
        assertThat(browser.cookie(WAY)).isEqualTo(begun);
        assertThat(stranger.redirect(his)).hasToString(page("/index.xhtml"));
    }

    @Test
    void anAnswerIsTakenOnce() {
        login.vouch("ben");
        URI back = comeBack(browser, START);
        String way = browser.cookie(WAY);
        assertThat(browser.redirect(back)).hasToString(page("/index.xhtml"));
        assertThat(browser.cookie(WAY)).isNull();
        HttpBrowser again = new HttpBrowser();
        again.put(WAY, way);
        assertThat(again.redirect(back)).hasToString(page("/user/sign-in.xhtml?openid=stale"));
        assertThat(again.cookie(SIGN_IN)).isNull();
    }

    @Test
    void aTokenForAnotherClientOrOutOfItsTimeIsRefused() {
        Map<String, Object> ben = Map.of("preferred_username", "ben");
        login.vouch(-120, ben);
        refused("invalid");
        for (String claim : new String[] {"iss", "aud", "nonce"}) {
            login.vouch(60, Map.of("preferred_username", "ben", claim, "another"));
            refused("invalid");
        }
        login.vouch(60, Map.of("sub", "1"));
        refused("unusable");
        login.vouch("be n");
        refused("unusable");
    }

    @Test
    void whoTurnsBackIsToldSo() {
        String state = parameter(browser.redirect(at(START + "?from=%2Fuser%2Fpeople.xhtml")), "state");
        URI back = at(START + "/callback?error=access_denied&state=" + state);
        URI page = browser.redirect(back);
        assertThat(page).hasToString(page("/user/sign-in.xhtml?from=%2Fuser%2Fpeople.xhtml&openid=cancelled"));
        assertThat(browser.get(page).body())
                .contains("The sign-in was cancelled.")
                .contains("/user/openid?from=%2Fuser%2Fpeople.xhtml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/x.xhtml", "//evil.example/x.xhtml", "/user/sign-out", "x"})
    void nobodyIsLedElsewhere(String from) {
        login.vouch("ben");
        URI back = comeBack(browser, START + "?from=" + URLEncoder.encode(from, StandardCharsets.UTF_8));
        assertThat(browser.redirect(back)).hasToString(page("/index.xhtml"));
    }

    @Test
    void aProviderThatIsOutOfOrderIsTold() throws IOException {
        login.fail();
        String page = refused("away");
        assertThat(page).contains("is not answering").doesNotContain("Exception");
        assertThat(Files.readString(server.launch().data().resolve("logs").resolve("parley-0.log")))
                .contains("A sign-in by OpenID failed: the provider's token: status 500")
                .doesNotContain("a secret");
    }

    @Test
    void somebodyWithAnAccountIsLedToThePageThatHeWanted() {
        URI there = browser.redirect(at(START + "?from=%2Fuser%2Fpeople.xhtml"));
        assertThat(there.toString()).startsWith(login.issuer() + "/authorize?");
        assertThat(parameter(there, "redirect_uri")).isEqualTo(page(START + "/callback"));
        assertThat(parameter(there, "code_challenge_method")).isEqualTo("S256");
        assertThat(browser.said(WAY))
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/user/openid")
                .contains("Max-Age=600")
                .doesNotContain("Secure");
        login.vouch("Ben");
        URI wanted = browser.redirect(browser.redirect(there));
        assertThat(wanted).hasToString(page("/user/people.xhtml"));
        assertThat(browser.said(SIGN_IN)).contains("HttpOnly").contains("SameSite=Lax");
        assertThat(browser.get(wanted).body()).contains("Ben Kowalski");
    }

    @Test
    void whoIsNewGetsAnAccountAndIsAnAdministratorAsLongAsTheProviderSaysSo() {
        signIn("nadia", "staff", "admins");
        assertThat(status("/admin/new-user.xhtml")).isEqualTo(200);
        assertThat(browser.get(at("/user/people.xhtml?query=nadia")).body()).contains("Name of nadia");
        signIn("nadia", "staff");
        assertThat(status("/admin/new-user.xhtml")).isEqualTo(403);
    }

    @Test
    void behindAProxyTheProviderIsToldTheProxysScheme() {
        URI there = browser.redirect(at(START), "X-Forwarded-Proto", "https", "X-Forwarded-For", "192.0.2.7");
        assertThat(parameter(there, "redirect_uri"))
                .isEqualTo(page(START + "/callback").replaceFirst("http:", "https:"));
        assertThat(browser.said(WAY)).contains("Secure");
    }

    @Test
    void aRestartInTheMiddleLosesNobody() {
        URI there = browser.redirect(at(START + "?from=%2Fuser%2Fpeople.xhtml"));
        login.vouch("ben");
        URI back = browser.redirect(there);
        server.stop();
        server = Server.start(server.launch(), server.port());
        assertThat(browser.redirect(back)).hasToString(page("/user/people.xhtml"));
        assertThat(status("/user/signed-in")).isEqualTo(204);
    }

    /** From the button to the address that the provider sends the browser back to. */
    private static URI comeBack(HttpBrowser browser, String start) {
        return browser.redirect(browser.redirect(at(start)));
    }

    private void signIn(String userName, String... groups) {
        login.vouch(userName, groups);
        assertThat(browser.redirect(comeBack(browser, START))).hasToString(page("/index.xhtml"));
    }

    /** The page that says so. */
    private static String refused(String reason) {
        HttpBrowser nobody = new HttpBrowser();
        URI page = nobody.redirect(comeBack(nobody, START));
        assertThat(page).hasToString(page("/user/sign-in.xhtml?openid=" + reason));
        assertThat(nobody.cookie(SIGN_IN)).isNull();
        HttpResponse<String> shown = nobody.get(page);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("class=\"error\"");
        return shown.body();
    }

    private int status(String path) {
        return browser.get(at(path)).statusCode();
    }

    private static String parameter(URI address, String name) {
        for (String pair : address.getQuery().split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1);
            }
        }
        throw new AssertionError("no " + name);
    }

    private static URI at(String path) {
        return URI.create(page(path));
    }

    private static String page(String path) {
        return server.uri() + path;
    }
}
