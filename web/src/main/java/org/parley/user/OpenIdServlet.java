package org.parley.user;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.parley.system.Settings;

/**
 * {@code GET /user/openid?from=…} leads to the provider's page, {@code GET /user/openid/callback?code=…&state=…} signs in
 * who comes back and leads to the page that was wanted, or to the sign-in page with the reason why not. Without a
 * provider in the settings there is neither.
 */
@WebServlet({OpenIdSignIn.PATH, OpenIdSignIn.CALLBACK})
public class OpenIdServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private static final Logger LOG = Logger.getLogger(OpenIdServlet.class.getName());

    @Inject
    transient Settings settings;

    @Inject
    transient OpenIdSignIn openId;

    @Inject
    transient SecurityContext security;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (settings.openId().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getServletPath().equals(OpenIdSignIn.CALLBACK)) {
            redirect(response, request.getContextPath() + callback(request, response));
        } else {
            redirect(response, openId.begin(request, response, request.getParameter(ReturnPath.PARAMETER)));
        }
    }

    private String callback(HttpServletRequest request, HttpServletResponse response) {
        OpenIdCredential credential = new OpenIdCredential(
                request.getParameter("code"), request.getParameter("state"), request.getParameter("error"));
        AuthenticationStatus status = security.authenticate(
                request, response, withParams().newAuthentication(true).credential(credential));
        LOG.log(Level.FINE, "Somebody has come back from the OpenID provider: {0}", status);
        return OpenIdSignIn.destination(request);
    }

    private static void redirect(HttpServletResponse response, String address) {
        response.setHeader("Location", address);
        response.setStatus(HttpServletResponse.SC_FOUND);
    }
}
