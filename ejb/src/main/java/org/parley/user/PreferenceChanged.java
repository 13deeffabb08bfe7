package org.parley.user;

/** Somebody chose something for himself: all his tabs shall know. */
public record PreferenceChanged(long userId, String name, String setting) {}
