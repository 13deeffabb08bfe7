package org.parley.system;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The operator's OpenID Connect provider, and what its claims mean here.
 *
 * @param issuer as the provider writes itself; https, or http on this machine
 * @param clientSecret empty for a public client
 * @param scopes parted by blanks
 * @param claim whose value is an account's user name
 * @param create whether who has no account gets one
 * @param administratorClaim empty when the provider says nothing of administrators
 * @param label the button's; empty for the text of the reader's language
 */
public record OpenIdSettings(
        String issuer,
        String clientId,
        String clientSecret,
        String scopes,
        String claim,
        boolean create,
        String administratorClaim,
        String administratorValue,
        String label) {
    private static final String DISCOVERY = "/.well-known/openid-configuration";

    /** Without the secret, which belongs into no log. */
    @Override
    public String toString() {
        return "OpenIdSettings[" + issuer + "]";
    }

    /** Where the provider describes itself. */
    public URI discovery() {
        return URI.create(issuer.replaceFirst("/$", "") + DISCOVERY);
    }

    /** Whether secrets may be sent there: encrypted, or not over any line. */
    public static boolean safe(URI address) {
        String host = String.valueOf(address.getHost());
        boolean here = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
        return address.getHost() != null
                && address.getRawUserInfo() == null
                && address.getRawFragment() == null
                && ("https".equals(address.getScheme()) || ("http".equals(address.getScheme()) && here));
    }

    static Optional<OpenIdSettings> of(Function<Setting, String> text, boolean create) {
        // Whoever knows the address of the description only may give that.
        String given = text.apply(Setting.OPENID_ISSUER);
        String issuer = given.endsWith(DISCOVERY) ? given.substring(0, given.length() - DISCOVERY.length()) : given;
        String clientId = text.apply(Setting.OPENID_CLIENT_ID);
        if (issuer.isEmpty() && clientId.isEmpty()) {
            return Optional.empty();
        }
        require(!issuer.isEmpty() && isSafe(issuer), Setting.OPENID_ISSUER, "an https address without a query");
        require(!clientId.isEmpty(), Setting.OPENID_CLIENT_ID, "set together with " + Setting.OPENID_ISSUER.key());
        String scopes = text.apply(Setting.OPENID_SCOPES);
        require(List.of(scopes.split(" +", -1)).contains("openid"), Setting.OPENID_SCOPES, "a list that has openid");
        String claim = text.apply(Setting.OPENID_CLAIM);
        require(!claim.isEmpty(), Setting.OPENID_CLAIM, "the name of a claim");
        String administratorClaim = text.apply(Setting.OPENID_ADMINISTRATOR_CLAIM);
        String administratorValue = text.apply(Setting.OPENID_ADMINISTRATOR_VALUE);
        require(
                administratorClaim.isEmpty() == administratorValue.isEmpty(),
                Setting.OPENID_ADMINISTRATOR_VALUE,
                "set together with " + Setting.OPENID_ADMINISTRATOR_CLAIM.key());
        return Optional.of(new OpenIdSettings(
                issuer,
                clientId,
                text.apply(Setting.OPENID_CLIENT_SECRET),
                scopes,
                claim,
                create,
                administratorClaim,
                administratorValue,
                text.apply(Setting.OPENID_LABEL)));
    }

    private static boolean isSafe(String issuer) {
        try {
            URI address = URI.create(issuer);
            return safe(address) && address.getRawQuery() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void require(boolean right, Setting setting, String expected) {
        if (!right) {
            throw new InvalidSettingException(setting, expected);
        }
    }
}
