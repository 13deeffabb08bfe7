package org.parley.user;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Statuses without a database, for the tests of those who ask for them. */
public class ChosenStatuses extends StatusService {
    private final Map<Long, Status> chosen = new ConcurrentHashMap<>();

    @Override
    public Status of(long userId) {
        return chosen.getOrDefault(userId, Status.ONLINE);
    }

    /** Chooses; answers the event that the container would bring. */
    public StatusChanged set(long userId, Status status) {
        Status before = chosen.put(userId, status);
        return new StatusChanged(userId, before == null ? Status.ONLINE : before, status);
    }

    @Override
    public List<Long> visibleSince(Duration within) {
        return chosen.keySet().stream().filter(id -> !isHidden(id)).toList();
    }
}
