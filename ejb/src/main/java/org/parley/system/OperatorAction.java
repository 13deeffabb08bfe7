package org.parley.system;

import java.util.List;

/**
 * Something that the operator asks for by a command of parley.jar, done by the server that runs or without one. Where there
 * is no server nothing is injected: an implementation has a constructor without parameters, uses what it is given alone, and is
 * named in {@code META-INF/services}.
 */
public interface OperatorAction {
    /** The command's word. */
    String name();

    /**
     * Does it.
     *
     * @param words what the operator has written behind the command's word
     * @return what is said to the operator
     * @throws OperatorException when it could not be done
     */
    String run(Transactions transactions, List<String> words);
}
