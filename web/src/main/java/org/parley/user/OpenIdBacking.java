package org.parley.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.parley.system.OpenIdSettings;
import org.parley.system.Settings;

/** The sign-in page's other way in, where the operator has set one up. */
@Named
@RequestScoped
public class OpenIdBacking {
    @Inject
    Settings settings;

    @Inject
    Texts texts;

    public boolean isOffered() {
        return settings.openId().isPresent();
    }

    /** What the button says: the operator's words, or ours. */
    public String getLabel() {
        String label = settings.openId().map(OpenIdSettings::label).orElse("");
        return label.isEmpty() ? texts.of("user.openId") : label;
    }

    /** Where the button leads. A link, because a form's way may not end on another server (form-action). */
    public String getAddress() {
        ExternalContext external = external();
        String from = external.getRequestParameterMap().get(ReturnPath.PARAMETER);
        String query = from == null ? "" : "?from=" + URLEncoder.encode(ReturnPath.safe(from), StandardCharsets.UTF_8);
        return external.getRequestContextPath() + OpenIdSignIn.PATH + query;
    }

    /** Why somebody who came back is not signed in; null for everybody else. */
    public @Nullable String getRefusal() {
        return OpenIdRefusal.of(external().getRequestParameterMap().get(OpenIdRefusal.PARAMETER))
                .filter(reason -> isOffered())
                .map(reason -> texts.of("user.openId." + reason.word()))
                .orElse(null);
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
