package org.parley.message;

import org.parley.push.Request;
import org.parley.system.ParleyException;

/** Answers a command that changes a group, once the change is stored. */
record GroupAnswer(Request request) implements Told<StoredMessage> {
    /** Answers at once where nothing is on its way that could be stored. */
    void unless(boolean onItsWay) {
        if (!onItsWay) {
            request.ok();
        }
    }

    @Override
    public void stored(StoredMessage line) {
        request.ok();
    }

    @Override
    public void refused(ParleyException why) {
        request.problem(why);
    }
}
