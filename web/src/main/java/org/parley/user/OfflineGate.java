package org.parley.user;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.push.Gate;
import org.parley.system.ParleyException;

/** Who is Offline is told nothing and may ask for nothing but another status and his preferences. */
@ApplicationScoped
public class OfflineGate implements Gate {
    @Inject
    StatusService statuses;

    @Override
    public boolean isShut(long userId) {
        return statuses.isOffline(userId);
    }

    @Override
    public ParleyException refusal() {
        return new OfflineException();
    }
}
