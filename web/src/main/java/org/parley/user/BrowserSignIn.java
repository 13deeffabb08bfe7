package org.parley.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What every way of signing in ends with: one browser, one person. */
@ApplicationScoped
public class BrowserSignIn {
    @Inject
    SignInService signIns;

    @Inject
    SignInCookie cookie;

    /** Hands a new sign-in to the browser, and signs out whoever sat here before. */
    SignedIn begin(HttpServletRequest request, HttpServletResponse response, NewSignIn signIn) {
        signIns.find(SignInCookie.token(request)).ifPresent(before -> signIns.revoke(before.signInId()));
        cookie.set(request, response, signIn.token());
        return signIn.signedIn();
    }

    /** What the browser calls itself. */
    static String device(HttpServletRequest request) {
        String device = request.getHeader("User-Agent");
        return device == null ? "" : device;
    }
}
