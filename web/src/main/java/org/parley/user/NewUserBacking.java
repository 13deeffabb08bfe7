package org.parley.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
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

    /** Creates the account and offers an empty form for the next. */
    public void create() {
        try {
            PersonView person = users.create(me.getId(), form.newUser());
            form = new AccountForm();
            texts.done(texts.of("user.created", person.name(), person.userName()));
        } catch (ParleyException e) {
            AccountForm.refuse(texts, "newUser", e);
        }
    }

    public AccountForm getForm() {
        return form;
    }
}
