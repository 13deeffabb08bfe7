package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.benchmark.SignIn;
import org.parley.user.CompanyLogin;
import org.parley.user.HttpBrowser;

/** The EAR on a full Payara Server does what parley.jar does. */
class FullServerIT {
    @TempDir
    static Path folder;

    @Test
    void peopleTalkOnAFullServer() throws Exception {
        try (CompanyLogin login = new CompanyLogin();
                FullServer server =
                        new FullServer(folder, login.known(Jar.on(folder)).environment())) {
            server.deploy(Path.of("target/parley.ear"));
            SignIn anna = SignIn.at(server.uri(), "anna", SignIn.DEMO_PASSWORD);
            SignIn ben = SignIn.at(server.uri(), "ben", SignIn.DEMO_PASSWORD);
            try (Chat sender = new Chat(server.uri(), anna);
                    Chat reader = new Chat(server.uri(), ben)) {
                sender.send("{'type':'post','ref':'1','conversationId':" + sender.group("Everyone")
                        + ",'clientId':'0b0f4c7e-8f7a-4d2c-9d54-0f0a3a1f7f11','text':'Hello from the EAR'}");
                sender.await("'type':'ok'", "'ref':'1'");
                assertThat(reader.await("Hello from the EAR")).contains("Anna Nowak");
            }
            assertSignsIn(server, login);
        }
        assertThat(folder.resolve("data/database")).exists();
        assertThat(folder.resolve("data/database/db.lck")).doesNotExist();
    }

    /** The libraries that this needs are the server's own. */
    private static void assertSignsIn(FullServer server, CompanyLogin login) {
        login.vouch("ben");
        HttpBrowser browser = new HttpBrowser();
        URI there = browser.redirect(server.uri().resolve("/user/openid"));
        assertThat(browser.redirect(browser.redirect(there))).hasPath("/index.xhtml");
        assertThat(browser.get(server.uri().resolve("/user/signed-in")).statusCode())
                .isEqualTo(204);
    }
}
