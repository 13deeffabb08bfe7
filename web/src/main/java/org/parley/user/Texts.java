package org.parley.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The texts of these pages in the reader's language, and messages made of them. */
@ApplicationScoped
public class Texts {
    /** A text, its {0}, {1} … filled. */
    String of(String key, Object... arguments) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String text = faces.getApplication().getResourceBundle(faces, "text").getString(key);
        Locale locale = faces.getViewRoot().getLocale();
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
    }

    /** Shows an error at a field (its client id), or above the form. */
    void error(@Nullable String field, String text) {
        FacesContext.getCurrentInstance().addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    /** Shows good news above the form. */
    void done(String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
    }
}
