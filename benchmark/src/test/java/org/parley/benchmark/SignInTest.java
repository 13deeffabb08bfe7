package org.parley.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {
    private static final String PAGE = """
            <form id="language"><input type="hidden" name="language" value="pl" /></form>
            <form id="signIn" name="signIn" method="post">
            <input type="hidden" name="signIn" value="signIn" /><input id="signIn:userName" name="signIn:userName" type="text" />
            <input type="hidden" name="jakarta.faces.ViewState" id="x" value="-12:&quot;34&amp;" autocomplete="off" /></form>
            <form><input type="hidden" name="other" value="1" /></form>""";

    private HttpServer http;
    private String posted = "";
    private String cookie = "";

    @BeforeEach
    void start() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/user/sign-in.xhtml", this::answer);
        http.start();
    }

    @AfterEach
    void stop() {
        http.stop(0);
    }

    @Test
    void theFormsHiddenFieldsGoBackWithTheSession() {
        SignIn signIn = SignIn.asDemo(uri(), "anna");
        assertThat(signIn.header()).isEqualTo("parley-sign-in=secret");
        assertThat(cookie).isEqualTo("JSESSIONID=session");
        assertThat(posted)
                .contains("jakarta.faces.ViewState=-12%3A%2234%26")
                .contains("signIn%3AuserName=anna")
                .doesNotContain("language")
                .doesNotContain("other");
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertThatThrownBy(() -> SignIn.at(uri(), "anna", "wrong"))
                .isInstanceOf(SignInRefusedException.class)
                .hasMessageContaining("status 200");
    }

    private URI uri() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean post = "POST".equals(exchange.getRequestMethod());
        if (post) {
            posted = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            cookie = exchange.getRequestHeaders().getFirst("Cookie");
        }
        boolean right = post && posted.contains(SignIn.DEMO_PASSWORD);
        exchange.getResponseHeaders().add("Set-Cookie", "JSESSIONID=session; Path=/; HttpOnly");
        if (right) {
            exchange.getResponseHeaders().add("Set-Cookie", "parley-sign-in=secret; Path=/; HttpOnly; SameSite=Lax");
        }
        byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(right ? 302 : 200, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }
}
