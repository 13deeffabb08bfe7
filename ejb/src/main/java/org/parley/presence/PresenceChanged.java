package org.parley.presence;

import java.util.Map;

/** What others see since the last tick, by user id: many comings and goings are one event. */
public record PresenceChanged(Map<Long, Presence> changes) {}
