package org.parley.benchmark;

/** Something that is done to the product, measured and checked. */
public interface Scenario {
    /** Its name on the command line. */
    String name();

    /** Runs it. What goes wrong with messages is in the result's faults; what cannot be run at all is an exception. */
    Result run(Stage stage, Form form);
}
