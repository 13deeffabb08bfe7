package org.parley.benchmark;

/** Where a server keeps its data. */
public interface Database extends AutoCloseable {
    /** The default: each folder has a database of its own. */
    Database DERBY = (launch, name) -> launch;

    /**
     * Gives a server a database that nobody has used yet.
     *
     * @param name of letters only, unique in a run
     * @return the launch with the settings that lead there
     */
    Launch fresh(Launch launch, String name);

    /** Ends what was started for it. */
    @Override
    default void close() {}
}
