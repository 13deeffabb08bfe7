package org.parley.user;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

/**
 * {@code POST /user/sign-out}: ends the sign-in, and with it its sockets, and leads to the sign-in page. A foreign page
 * cannot do it in somebody's name: its POST is refused, and a GET does nothing.
 */
@WebServlet("/user/sign-out")
public class SignOutServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    transient SignInService signIns;

    @Inject
    transient SignInCookie cookie;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        signIns.find(SignInCookie.token(request)).ifPresent(signedIn -> signIns.revoke(signedIn.signInId()));
        cookie.remove(request, response);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.setHeader("Location", request.getContextPath() + OpenPaths.SIGN_IN);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    }
}
