package org.parley.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.parley.push.Connections;

/** Closes every socket of a sign-in that has ended. */
@ApplicationScoped
public class SignInPush {
    @Inject
    Connections connections;

    void on(@Observes SignInEnded event) {
        connections.end(event.userId(), event.signInId());
    }
}
