package org.parley.user;

/** Somebody is new, or his name, picture, card or being active changed. */
public record PersonChanged(long participantId) {}
