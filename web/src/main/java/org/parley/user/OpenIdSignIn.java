package org.parley.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.system.Client;
import org.parley.system.ParleyException;

/** Signing in by an OpenID Connect provider: there, and back. */
@ApplicationScoped
public class OpenIdSignIn {
    static final String PATH = "/user/openid";
    static final String CALLBACK = PATH + "/callback";
    static final String COOKIE = "parley-openid";

    private static final Logger LOG = Logger.getLogger(OpenIdSignIn.class.getName());
    private static final String DESTINATION = OpenIdSignIn.class.getName() + ".destination";
    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?");

    @Inject
    OpenIdAttempts attempts;

    @Inject
    OpenIdProvider provider;

    @Inject
    IdentityService identities;

    @Inject
    BrowserSignIn browser;

    @Inject
    SignInCookie cookie;

    @Inject
    Client client;

    /**
     * Begins the way, and answers where it leads: to the provider's page, or back to the sign-in page with the reason.
     *
     * @param from the page that was wanted, as the browser says it
     */
    String begin(HttpServletRequest request, HttpServletResponse response, @Nullable String from) {
        String returnPath = ReturnPath.safe(from);
        try {
            OpenIdSecret secret = attempts.begin(returnPath, client.address(request));
            URI page = provider.signInPage(secret, callback(request));
            cookie.send(request, response, COOKIE, PATH, secret.token(), OpenIdAttempts.VALID_FOR);
            return page.toString();
        } catch (ParleyException e) {
            return request.getContextPath() + refused(e, returnPath);
        }
    }

    /** Signs the browser in that comes back; where it goes then, the request remembers. */
    Optional<SignedIn> signIn(HttpServletRequest request, HttpServletResponse response, OpenIdCredential credential) {
        String returnPath = ReturnPath.safe(null);
        try {
            OpenIdSecret secret = own(request, credential);
            cookie.send(request, response, COOKIE, PATH, "", Duration.ZERO);
            returnPath = attempts.take(secret.token()).map(ReturnPath::safe).orElseThrow(OpenIdSignIn::stale);
            Identity identity = provider.identity(code(credential), secret, callback(request));
            String address = client.address(request);
            NewSignIn signIn = identities.signIn(identity, BrowserSignIn.device(request), address);
            attempts.succeeded(address);
            request.setAttribute(DESTINATION, returnPath);
            return Optional.of(browser.begin(request, response, signIn));
        } catch (ParleyException e) {
            request.setAttribute(DESTINATION, refused(e, returnPath));
            return Optional.empty();
        }
    }

    /** The path inside the application to which a request of {@link #signIn} leads. */
    static String destination(HttpServletRequest request) {
        return request.getAttribute(DESTINATION) instanceof String path
                ? path
                : OpenIdRefusal.BUSY.page(ReturnPath.safe(null));
    }

    /** The secret that the browser has kept, if the answer is to it: what is not, ends nobody's way. */
    private static OpenIdSecret own(HttpServletRequest request, OpenIdCredential credential) {
        String token = SignInCookie.value(request, COOKIE);
        String state = credential.state();
        if (token != null && state != null) {
            OpenIdSecret secret = new OpenIdSecret(token);
            if (secret.answers(state)) {
                return secret;
            }
        }
        throw stale();
    }

    private static String code(OpenIdCredential credential) {
        String code = credential.code();
        if (code != null && credential.error() == null) {
            return code;
        }
        boolean cancelled = "access_denied".equals(credential.error());
        throw new OpenIdRefusedException(
                cancelled ? OpenIdRefusal.CANCELLED : OpenIdRefusal.INVALID, "the provider sends no code");
    }

    /** As the browser knows this server: what the provider is told must be what it was told before. */
    private URI callback(HttpServletRequest request) {
        String host = request.getHeader("Host");
        if (host == null || !HOST.matcher(host).matches()) {
            throw new OpenIdRefusedException(OpenIdRefusal.INVALID, "the request names no host");
        }
        String scheme = client.secure(request) ? "https" : "http";
        return URI.create(scheme + "://" + host + request.getContextPath() + CALLBACK);
    }

    private static String refused(ParleyException fact, String returnPath) {
        OpenIdRefusal reason = OpenIdRefusal.of(fact);
        if (reason.isFault()) {
            LOG.log(Level.WARNING, "A sign-in by OpenID failed: {0}", fact.getMessage());
        }
        return reason.page(returnPath);
    }

    private static OpenIdRefusedException stale() {
        return new OpenIdRefusedException(OpenIdRefusal.STALE, "the answer belongs to no sign-in of this browser");
    }
}
