package org.parley.benchmark;

/**
 * What one target did under one load.
 *
 * @param messagesPerSecond   acknowledged messages (or pages, or reconnections: what the scenario counts)
 * @param deliveriesPerSecond messages received by members
 * @param latency             from the intended time of sending to the receipt by each member
 * @param cpuMicros           the server's CPU time per delivery, or per what is counted
 * @param residentBytes       the server's memory at the end (RSS)
 * @param heapBytes           of which alive on its heap
 */
public record Measure(
        double messagesPerSecond,
        double deliveriesPerSecond,
        Latency latency,
        double cpuMicros,
        long residentBytes,
        long heapBytes) {}
