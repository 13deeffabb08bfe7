package org.parley.push;

import jakarta.websocket.Session;
import java.nio.charset.StandardCharsets;

/** Writes through the standard API: works on every server, at several times the cost of a frame on Tyrus. */
final class StandardWriter implements FrameWriter {
    private final Session session;

    StandardWriter(Session session) {
        this.session = session;
    }

    @Override
    public void write(byte[] frame, Written written) {
        int head = TextFrame.headLength(frame);
        String text = new String(frame, head, frame.length - head, StandardCharsets.UTF_8);
        session.getAsyncRemote().sendText(text, result -> written.done(result.isOK()));
    }

    @Override
    public void drop() {
        // The standard API knows only the polite close.
    }
}
