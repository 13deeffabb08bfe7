package org.parley.benchmark;

/** One who writes, and where. */
record Route(Member member, Track track) {}
