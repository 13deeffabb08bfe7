package org.parley.push;

/** A person opened a socket. */
public record SocketOpened(long userId) {}
