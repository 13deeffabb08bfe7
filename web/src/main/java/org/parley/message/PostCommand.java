package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.parley.push.Command;
import org.parley.push.Request;
import org.parley.push.Segment;
import org.parley.system.ParleyException;

/** Sends a message; answered once it is stored. */
@ApplicationScoped
public class PostCommand implements Command {
    @Inject
    MessageService messages;

    @Override
    public String type() {
        return "post";
    }

    @Override
    public void handle(Request request) {
        NewMessage message =
                new NewMessage(request.number("conversationId"), request.text("clientId"), request.text("text"));
        messages.post(request.userId(), message, new Answer(request));
    }

    private record Answer(Request request) implements Posted {
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
}
