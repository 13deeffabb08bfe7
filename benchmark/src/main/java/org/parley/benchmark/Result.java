package org.parley.benchmark;

import java.util.List;
import java.util.Optional;

/**
 * What a scenario found.
 *
 * @param scenario what was done, in words
 * @param product  the product's figures
 * @param floor    the bare loopback's in the same run, where the scenario has one
 * @param notes    further figures in words, or an empty text
 * @param faults   what was lost, doubled, out of order or out of bounds; empty when all is well
 */
public record Result(String scenario, Measure product, Optional<Measure> floor, String notes, List<String> faults) {
    public Result {
        faults = List.copyOf(faults);
    }
}
