package org.parley.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.parley.system.InvalidValueException;
import org.parley.system.ParleyException;

/** The page behind a one-time link: it sets a password and signs nobody in. */
@Named
@RequestScoped
public class PasswordLinkBacking {
    private static final String FORM = "newPassword:";

    @Inject
    PasswordLinks links;

    @Inject
    Texts texts;

    private String wanted = "";
    private String again = "";

    /** Where the page is for a link's secret, by the name under which this request's browser knows the server. */
    static String address(HttpServletRequest request, String token) {
        String origin = request.getHeader("Origin");
        // Every browser names the page that a form comes from, and a foreign one's was refused (ForeignPostFilter).
        String home = origin == null ? "" : origin;
        return home + request.getContextPath() + OpenPaths.PASSWORD_LINK + "?key=" + token;
    }

    /** Sets the password and leads to the sign-in page. */
    public void set() throws IOException {
        if (!wanted.equals(again)) {
            texts.error(FORM + "again", texts.of("profile.password.differs"));
            return;
        }
        try {
            links.setPassword(getKey(), wanted);
            ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(external.getRequestContextPath() + OpenPaths.SIGN_IN);
        } catch (InvalidValueException e) {
            texts.error(FORM + "wanted", texts.of("user.password.invalid"));
        } catch (SignInBusyException e) {
            texts.error(null, texts.of("user.busy"));
        } catch (ParleyException e) {
            texts.error(null, texts.of("password.over"));
        }
    }

    /** Whose link it is; nothing when it opens nothing. */
    public @Nullable String getUserName() {
        return links.opens(getKey());
    }

    /** The link's secret, as the page's address or form has it. */
    public @Nullable String getKey() {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("key");
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(@Nullable String wanted) {
        this.wanted = wanted == null ? "" : wanted;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(@Nullable String again) {
        this.again = again == null ? "" : again;
    }
}
