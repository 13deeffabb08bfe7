package org.parley.user;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.parley.system.ParleyException;

/** The sign-in page. It keeps nothing on the server, so it may stand open for days and still work. */
@Named
@RequestScoped
public class SignInBacking {
    private static final Logger LOG = Logger.getLogger(SignInBacking.class.getName());

    @Inject
    SecurityContext security;

    @Inject
    Texts texts;

    private @Nullable String userName;
    private @Nullable String password;

    /** Signs in and leads to the page that was wanted, or says why not. */
    public void signIn() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        AuthenticationStatus status = security.authenticate(
                request,
                (HttpServletResponse) external.getResponse(),
                withParams()
                        .newAuthentication(true)
                        .credential(new UsernamePasswordCredential(
                                userName == null ? "" : userName, password == null ? "" : password)));
        if (status == AuthenticationStatus.SUCCESS) {
            external.redirect(external.getRequestContextPath() + ReturnPath.safe(getFrom()));
        } else {
            texts.error(null, FormSignIn.refusal(request).map(this::reason).orElseGet(() -> fault(status)));
        }
    }

    /** Nobody refused, and yet nobody is signed in: the server's own fault, which the next try may not meet. */
    private String fault(AuthenticationStatus status) {
        LOG.log(Level.WARNING, "A sign-in failed without a reason: {0}", status);
        return texts.of("user.busy");
    }

    private String reason(ParleyException refusal) {
        if (refusal instanceof SignInDelayedException delayed) {
            return texts.of("user.delayed", delayed.seconds());
        }
        return texts.of(refusal instanceof SignInBusyException ? "user.busy" : "user.refused");
    }

    /** Where to go afterwards, as the page's address or form has it. */
    public @Nullable String getFrom() {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(ReturnPath.PARAMETER);
    }

    public @Nullable String getUserName() {
        return userName;
    }

    public void setUserName(@Nullable String userName) {
        this.userName = userName;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }
}
