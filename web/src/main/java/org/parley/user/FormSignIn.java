package org.parley.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.parley.system.Client;
import org.parley.system.ParleyException;

/** Signing in by user name and password. */
@ApplicationScoped
public class FormSignIn {
    private static final String REFUSAL = FormSignIn.class.getName() + ".refusal";

    @Inject
    SignInService signIns;

    @Inject
    BrowserSignIn browser;

    @Inject
    Client client;

    /** Signs the browser in, or notes on the request why not. */
    Optional<SignedIn> signIn(
            HttpServletRequest request, HttpServletResponse response, UsernamePasswordCredential credential) {
        try {
            NewSignIn signIn = signIns.signIn(
                    credential.getCaller(),
                    credential.getPasswordAsString(),
                    BrowserSignIn.device(request),
                    client.address(request));
            return Optional.of(browser.begin(request, response, signIn));
        } catch (ParleyException e) {
            request.setAttribute(REFUSAL, e);
            return Optional.empty();
        }
    }

    /** Why this request signed nobody in. */
    static Optional<ParleyException> refusal(HttpServletRequest request) {
        return Optional.ofNullable((ParleyException) request.getAttribute(REFUSAL));
    }
}
