package org.parley.push;

/** A socket of a person closed. */
public record SocketClosed(long userId) {}
