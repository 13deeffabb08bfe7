package org.parley.presence;

import java.util.Map;

/** Whose availability changed since the last tick, by user id: many comings and goings are one event. */
public record AvailabilityChanged(Map<Long, Availability> changes) {}
