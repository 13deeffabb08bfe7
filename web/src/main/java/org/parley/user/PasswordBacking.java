package org.parley.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.parley.system.Client;
import org.parley.system.InvalidValueException;
import org.parley.system.ParleyException;

/** The password on the page of profile and preferences. */
@Named
@RequestScoped
public class PasswordBacking {
    private static final String FORM = "password:";

    @Inject
    SignInService signIns;

    @Inject
    CurrentUser me;

    @Inject
    Client client;

    @Inject
    HttpServletRequest request;

    @Inject
    Texts texts;

    private String current = "";
    private String wanted = "";
    private String again = "";

    public void change() {
        if (!wanted.equals(again)) {
            texts.error(FORM + "again", texts.of("profile.password.differs"));
            return;
        }
        try {
            signIns.changePassword(
                    me.getId(), me.signInId(), new NewPassword(current, wanted), client.address(request));
            texts.done(texts.of("profile.password.changed"));
        } catch (WrongPasswordException e) {
            texts.error(FORM + "current", texts.of("profile.password.wrong"));
        } catch (SignInDelayedException e) {
            texts.error(FORM + "current", texts.of("user.delayed", e.seconds()));
        } catch (InvalidValueException e) {
            texts.error(FORM + "wanted", texts.of("user.password.invalid"));
        } catch (ParleyException e) {
            texts.error(null, texts.of("profile.failed"));
        }
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(@Nullable String current) {
        this.current = filled(current);
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(@Nullable String wanted) {
        this.wanted = filled(wanted);
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(@Nullable String again) {
        this.again = filled(again);
    }

    private static String filled(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
