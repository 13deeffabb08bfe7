package org.parley.system;

import java.util.function.Supplier;

/**
 * From where it was asked for what this thread does: the client's address, which filters and the socket say; else the server
 * itself, whose timers and threads nobody asks.
 */
public final class CallerAddress {
    public static final String SERVER = "server";

    private static final ThreadLocal<Supplier<String>> CURRENT = ThreadLocal.withInitial(() -> () -> SERVER);

    private CallerAddress() {}

    public static String current() {
        return CURRENT.get().get();
    }

    /** Until it is closed this thread works for a caller, whose address is found out when somebody wants to know. */
    public static Scope set(Supplier<String> address) {
        Supplier<String> before = CURRENT.get();
        CURRENT.set(address);
        return () -> CURRENT.set(before);
    }

    /** The time that a thread works for one caller. */
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }
}
