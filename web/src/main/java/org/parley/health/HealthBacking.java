package org.parley.health;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.parley.user.CurrentUser;

/** The administrators' page of how the server is; what moves on it the socket brings. */
@Named
@RequestScoped
public class HealthBacking {
    @Inject
    HealthService health;

    @Inject
    CurrentUser me;

    private @Nullable HealthView view;

    public HealthView getView() {
        HealthView known = view;
        if (known == null) {
            known = health.view(me.getId());
            view = known;
        }
        return known;
    }
}
