package org.parley.user;

import com.nimbusds.oauth2.sdk.TokenRequest;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.parley.benchmark.Launch;

/** An OpenID provider on a port of the loopback interface, which vouches for whom a test names. */
public final class CompanyLogin implements AutoCloseable {
    private static final String COMPANY = "company";
    private static final String CLIENT = "parley";
    private static final long MINUTE = 60;

    private final MockOAuth2Server server = new MockOAuth2Server();

    public CompanyLogin() {
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    String issuer() {
        return server.issuerUrl(COMPANY).toString();
    }

    /** The same start with this provider. */
    public Launch known(Launch launch) {
        return launch.withSetting("parley.openid.issuer", issuer())
                .withSetting("parley.openid.client-id", CLIENT)
                .withSetting("parley.openid.client-secret", "a secret")
                .withSetting("parley.openid.create", true)
                .withSetting("parley.openid.administrator-claim", "groups")
                .withSetting("parley.openid.administrator-value", "admins")
                .withSetting("parley.openid.label", "Company login");
    }

    /** Who comes next has this user name and is in these groups. */
    public void vouch(String userName, String... groups) {
        vouch(MINUTE, Map.of("preferred_username", userName, "name", "Name of " + userName, "groups", groups));
    }

    /** Who comes next gets a token with these claims, instead of right ones too, that is good for so many seconds. */
    void vouch(long seconds, Map<String, Object> claims) {
        server.enqueueCallback(
                new DefaultOAuth2TokenCallback(COMPANY, "subject", "JWT", List.of(CLIENT), claims, seconds));
    }

    /** Who comes next finds it out of order. */
    void fail() {
        server.enqueueCallback(new DefaultOAuth2TokenCallback(COMPANY) {
            @Override
            public Map<String, Object> addClaims(TokenRequest request) {
                throw new IllegalStateException("out of order");
            }
        });
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
