package org.parley.message;

import org.parley.message.StoredChange.Outcome;
import org.parley.push.Request;
import org.parley.push.Segment;
import org.parley.system.ParleyException;

/** Answers who changes a message, once it is stored. */
record ChangeAnswer(Request request) implements Told<StoredChange> {
    @Override
    public void stored(StoredChange change) {
        Segment ok = request.okSegment(json -> {});
        if (change.outcome() == Outcome.UNCHANGED) {
            request.connection().send(ok);
        } else {
            // MessagePush follows on this thread and flushes it together with the event.
            request.connection().add(ok);
        }
    }

    @Override
    public void refused(ParleyException why) {
        request.problem(why);
    }
}
