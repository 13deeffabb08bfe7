package org.parley.benchmark;

/** How long and how large a scenario is: seconds inside the tests, or what the figures are taken from. */
public enum Form {
    SHORT,
    LONG;

    <T> T pick(T whenShort, T whenLong) {
        return this == SHORT ? whenShort : whenLong;
    }
}
