package org.parley.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.push.Command;
import org.parley.push.Request;

/** Stores what one has chosen for oneself. */
@ApplicationScoped
public class PreferenceCommand implements Command {
    @Inject
    PreferenceService preferences;

    @Override
    public String type() {
        return "preference";
    }

    @Override
    public boolean servedAlways() {
        return true;
    }

    @Override
    public void handle(Request request) {
        preferences.choose(request.userId(), request.text("name"), request.text("setting"));
        request.ok();
    }
}
