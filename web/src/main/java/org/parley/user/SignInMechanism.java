package org.parley.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import org.parley.push.SocketPrincipal;
import org.parley.system.Client;

/**
 * Knows each request by its cookie, and lets nobody without one past {@link OpenPaths}. How somebody signs in at first it
 * leaves to others: to {@link FormSignIn} and {@link OpenIdSignIn}.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {
    @Inject
    SignInService signIns;

    @Inject
    FormSignIn form;

    @Inject
    Client client;

    @Inject
    OpenIdSignIn openId;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (context.getAuthParameters().getCredential() instanceof UsernamePasswordCredential credential) {
            return begin(request, context, form.signIn(request, response, credential));
        }
        if (context.getAuthParameters().getCredential() instanceof OpenIdCredential credential) {
            return begin(request, context, openId.signIn(request, response, credential));
        }
        Optional<SignedIn> known = signIns.find(SignInCookie.token(request));
        if (known.isPresent()) {
            return known(request, context, known.get());
        }
        return OpenPaths.contain(path(request)) ? context.doNothing() : askToSignIn(request, response);
    }

    /** A session made before signing in may be known to others. */
    private AuthenticationStatus begin(
            HttpServletRequest request, HttpMessageContext context, Optional<SignedIn> signedIn) {
        if (signedIn.isEmpty()) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        return known(request, context, signedIn.get());
    }

    private AuthenticationStatus known(HttpServletRequest request, HttpMessageContext context, SignedIn signedIn) {
        SocketPrincipal principal = new SocketPrincipal(
                signedIn.userId(),
                signedIn.signInId(),
                signedIn.administrator(),
                signedIn.expiresAt(),
                client.address(request));
        return context.notifyContainerAboutLogin(principal, Set.of());
    }

    private static AuthenticationStatus askToSignIn(HttpServletRequest request, HttpServletResponse response) {
        String path = path(request);
        boolean page = path.equals("/") || path.endsWith(".xhtml");
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        try {
            if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
                partialRedirect(response, request.getContextPath() + OpenPaths.SIGN_IN);
            } else if (page && read) {
                // Relative, because a proxy's clients know this server by another name.
                response.setHeader(
                        "Location", request.getContextPath() + ReturnPath.signInFor(path, request.getQueryString()));
                response.setStatus(HttpServletResponse.SC_FOUND);
            } else {
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /** What Faces' script understands; a plain redirect it would follow in vain. */
    private static void partialRedirect(HttpServletResponse response, String path) throws IOException {
        response.setContentType("text/xml;charset=UTF-8");
        response.getWriter()
                .write("<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\"" + path
                        + "\"/></partial-response>");
    }

    private static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        return request.getServletPath() + (info == null ? "" : info);
    }
}
