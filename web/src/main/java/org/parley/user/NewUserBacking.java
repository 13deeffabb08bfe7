package org.parley.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.parley.system.ParleyException;

/** The page on which administrators create accounts. */
@Named
@RequestScoped
public class NewUserBacking {
    @Inject
    UserService users;

    @Inject
    CurrentUser me;

    @Inject
    Texts texts;

    private AccountForm form = new AccountForm();

    /** Before the page is shown; the service asks again when something is to be done. */
    public void requireAdministrator() throws IOException {
        if (!me.isAdministrator()) {
            refuse();
        }
    }

    /** Creates the account and offers an empty form for the next. */
    public void create() throws IOException {
        try {
            PersonView person = users.create(me.getId(), form.newUser());
            form = new AccountForm();
            texts.done(texts.of("user.created", person.name(), person.userName()));
        } catch (NotAdministratorException e) {
            refuse();
        } catch (ParleyException e) {
            AccountForm.refuse(texts, "newUser", e);
        }
    }

    private static void refuse() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().responseSendError(403, "");
        faces.responseComplete();
    }

    public AccountForm getForm() {
        return form;
    }
}
