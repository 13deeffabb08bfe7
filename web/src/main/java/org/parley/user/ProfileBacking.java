package org.parley.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.parley.system.InvalidValueException;
import org.parley.system.ParleyException;

/** The name on the page of profile and preferences. */
@Named
@RequestScoped
public class ProfileBacking {
    @Inject
    UserService users;

    @Inject
    CurrentUser me;

    @Inject
    Texts texts;

    private @Nullable String typed;

    public void rename() {
        try {
            typed = users.rename(me.getId(), typed == null ? "" : typed).name();
            texts.done(texts.of("profile.saved"));
        } catch (InvalidValueException e) {
            texts.error("name:" + e.field(), texts.of("user.displayName.invalid"));
        } catch (ParleyException e) {
            texts.error(null, texts.of("profile.failed"));
        }
    }

    public String getDisplayName() {
        return typed == null ? users.person(me.getId()).name() : typed;
    }

    public void setDisplayName(@Nullable String displayName) {
        typed = displayName == null ? "" : displayName;
    }
}
