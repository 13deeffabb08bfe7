package org.parley.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.parley.push.SocketPrincipal;

/** Whose page it is. */
@Named
@RequestScoped
public class CurrentUser {
    @Inject
    HttpServletRequest request;

    /** The user's id. */
    public long getId() {
        return principal().userId();
    }

    public boolean isAdministrator() {
        return principal().administrator();
    }

    /** The sign-in that this page is asked for with. */
    long signInId() {
        return principal().signInId();
    }

    private SocketPrincipal principal() {
        if (request.getUserPrincipal() instanceof SocketPrincipal principal) {
            return principal;
        }
        throw new IllegalStateException("nobody is signed in on this page");
    }
}
