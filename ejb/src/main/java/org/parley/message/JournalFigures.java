package org.parley.message;

/**
 * How much the journal has to do.
 *
 * @param waiting commands that are queued now
 * @param commands that were in batches since the start
 * @param batches since the start
 */
public record JournalFigures(int waiting, long commands, long batches) {}
