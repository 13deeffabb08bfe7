package org.parley.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.parley.system.ParleyException;

/** The page behind the link that the start of an empty Parley prints. */
@Named
@RequestScoped
public class FirstAdministratorBacking {
    @Inject
    FirstAdministrator first;

    @Inject
    Texts texts;

    private final AccountForm form = new AccountForm();

    /** Whether the link is good. */
    public boolean isOpen() {
        return first.opens(getKey());
    }

    /** Creates the account and leads to the sign-in page. */
    public void create() throws IOException {
        try {
            first.create(getKey(), form.newUser());
            ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
            external.redirect(external.getRequestContextPath() + OpenPaths.SIGN_IN);
        } catch (ParleyException e) {
            AccountForm.refuse(texts, "first", e);
        }
    }

    /** The link's secret, as the page's address or form has it. */
    public @Nullable String getKey() {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("key");
    }

    public AccountForm getForm() {
        return form;
    }
}
