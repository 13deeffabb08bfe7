package org.parley.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.parley.system.InvalidValueException;
import org.parley.system.Listing;
import org.parley.system.ParleyException;

/** One account, as an administrator changes it. Its id stands in the page's address and in each of its forms. */
@Named
@RequestScoped
public class UserBacking {
    private static final String FORM = "account:";

    @Inject
    AccountService accounts;

    @Inject
    UserService users;

    @Inject
    CurrentUser me;

    @Inject
    Listing listing;

    @Inject
    HttpServletRequest request;

    @Inject
    Texts texts;

    private @Nullable AccountView account;
    private @Nullable AccountEdit edit;
    private @Nullable String link;
    private boolean outdated;

    /** Before the page is shown: there is nothing to show of nobody. */
    public void requireAccount() throws IOException {
        try {
            getAccount();
        } catch (UserNotFoundException e) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(404, "");
            faces.responseComplete();
        }
    }

    /** Stores what was typed, unless somebody else was quicker: then it stays in the fields, with what stands beside it. */
    public void save() {
        try {
            account = accounts.change(me.getId(), getId(), getEdit().change());
            edit = AccountEdit.of(account);
            texts.done(texts.of("profile.saved"));
        } catch (AccountChangedException e) {
            getEdit().setVersion(getAccount().version());
            outdated = true;
            texts.error(null, texts.of("users.outdated"));
        } catch (OwnAccountException e) {
            texts.error(FORM + "administrator", texts.of("users.own"));
        } catch (InvalidValueException e) {
            texts.error(FORM + e.field(), texts.of("user." + e.field() + ".invalid"));
        } catch (ParleyException e) {
            texts.error(null, texts.of("profile.failed"));
        }
    }

    public void deactivate() {
        act(() -> users.deactivate(me.getId(), getId()), "users.deactivate.done");
    }

    public void activate() {
        act(() -> users.activate(me.getId(), getId()), "users.activate.done");
    }

    public void signOut() {
        act(() -> accounts.signOut(me.getId(), getId()), "users.signOut.done");
    }

    /** Makes a link, which is shown by this answer and never again. */
    public void makeLink() {
        act(
                () -> link = PasswordLinkBacking.address(request, accounts.passwordLink(me.getId(), getId())),
                "users.link.done");
    }

    private void act(Runnable action, String done) {
        try {
            action.run();
            account = null;
            texts.done(texts.of(done));
        } catch (OwnAccountException e) {
            texts.error(null, texts.of("users.own"));
        } catch (ParleyException e) {
            texts.error(null, texts.of("profile.failed"));
        }
    }

    public long getId() {
        return listing.number("id");
    }

    /** As it stands. */
    public AccountView getAccount() {
        AccountView known = account;
        if (known == null) {
            known = accounts.account(me.getId(), getId());
            account = known;
        }
        return known;
    }

    /** As it stands when the page is opened, as it is typed when the page sends. */
    public AccountEdit getEdit() {
        AccountEdit known = edit;
        if (known == null) {
            known = FacesContext.getCurrentInstance().isPostback() ? new AccountEdit() : AccountEdit.of(getAccount());
            edit = known;
        }
        return known;
    }

    /** Whether the account is the reader's own. */
    public boolean isOwn() {
        return getId() == me.getId();
    }

    /** Whether what stands is to be shown beside what was typed. */
    public boolean isOutdated() {
        return outdated;
    }

    public @Nullable String getLink() {
        return link;
    }
}
