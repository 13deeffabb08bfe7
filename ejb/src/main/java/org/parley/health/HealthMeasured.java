package org.parley.health;

import java.util.List;

/**
 * Figures of the last seconds, for those who look at them.
 *
 * @param watchers administrators
 * @param messagesPerSecond that were stored
 * @param waiting commands in the journal's queue
 * @param batch commands in one of the journal's batches, on average; 0 when it wrote none
 * @param diskFree bytes
 */
public record HealthMeasured(List<Long> watchers, double messagesPerSecond, int waiting, double batch, long diskFree) {}
