package org.parley.message;

import org.parley.push.Request;
import org.parley.push.Segment;
import org.parley.system.ParleyException;

/** Answers who sends a message, once it is stored. */
record PostAnswer(Request request) implements Told<StoredMessage> {
    @Override
    public void stored(StoredMessage message) {
        Segment ok = request.okSegment(json -> json.write("conversationId", message.conversationId())
                .write("clientId", message.clientId())
                .write("seq", message.seq())
                .write("revision", message.revision())
                .write("at", message.at()));
        if (message.repeated()) {
            request.connection().send(ok);
        } else {
            // MessagePush follows on this thread and flushes it together with the message itself.
            request.connection().add(ok);
        }
    }

    @Override
    public void refused(ParleyException why) {
        request.problem(why);
    }
}
