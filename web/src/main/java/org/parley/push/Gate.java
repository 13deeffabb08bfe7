package org.parley.push;

import org.parley.system.ParleyException;

/** Who may ask for nothing now, and is told nothing: his sockets stay open, and what they ask for is refused. */
public interface Gate {
    boolean isShut(long userId);

    /** What is answered to whatever he asks for. */
    ParleyException refusal();
}
