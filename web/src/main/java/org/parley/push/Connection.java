package org.parley.push;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One open socket of one signed-in person. */
public final class Connection {
    private static final Logger LOG = Logger.getLogger(Connection.class.getName());

    private final SocketPrincipal who;
    private final Session session;
    private final FrameWriter writer;
    private final Outbox outbox;
    private final Flood flood = new Flood();
    private final long openedAt = System.nanoTime();
    private volatile long heardAt = openedAt;
    private volatile boolean listening;
    private volatile boolean saidHello;
    private final AtomicBoolean awaitsWelcome = new AtomicBoolean();

    Connection(SocketPrincipal who, Session session) {
        this.who = who;
        this.session = session;
        this.writer = FrameWriters.of(session);
        this.outbox = new Outbox(writer, this::end);
    }

    public long userId() {
        return who.userId();
    }

    public boolean isAdministrator() {
        return who.administrator();
    }

    SocketPrincipal who() {
        return who;
    }

    /** Answers at once. */
    public void send(Segment segment) {
        outbox.answer(segment);
        outbox.flush();
    }

    /** Puts events into the outbox; who adds to many connections flushes each once, after all. */
    public void add(Segment segment) {
        outbox.answer(segment);
    }

    /** As {@link #add}, for what happens in the world: who has not said hello is not told. */
    void tell(Segment segment) {
        if (listening) {
            outbox.tell(segment);
        }
    }

    /** From here on the world is heard, held back until the snapshot stands before it. */
    void listen() {
        outbox.hold();
        listening = true;
    }

    public void flush() {
        outbox.flush();
    }

    /** Whether a snapshot may be made now: not while another one is under way. */
    boolean asksForWelcome() {
        saidHello = true;
        return awaitsWelcome.compareAndSet(false, true);
    }

    /** Sends a snapshot, ahead of all that has happened while it was made. */
    void greet(List<Segment> snapshot) {
        outbox.addFirst(snapshot);
        awaitsWelcome.set(false);
        outbox.flush();
    }

    /** There is no snapshot: whatever happens now must not wait for one, and hello is to be said again. */
    void dismiss() {
        saidHello = false;
        greet(List.of());
    }

    boolean saidHello() {
        return saidHello;
    }

    Outbox outbox() {
        return outbox;
    }

    Flood flood() {
        return flood;
    }

    void heard() {
        heardAt = System.nanoTime();
    }

    long heardAt() {
        return heardAt;
    }

    long openedAt() {
        return openedAt;
    }

    void ping() {
        try {
            session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.FINE, "No ping to a socket that closes", e);
        }
    }

    private void end(CloseReason.CloseCode code) {
        if (code == CloseReason.CloseCodes.TRY_AGAIN_LATER) {
            drop();
        } else {
            close(code, "");
        }
    }

    /** Ends the socket of a client that does not read. */
    void drop() {
        // First the line: after the close the server has forgotten which it was.
        writer.drop();
        close(CloseReason.CloseCodes.TRY_AGAIN_LATER, "too slow");
    }

    void close(CloseReason.CloseCode code, String reason) {
        outbox.close();
        try {
            session.close(new CloseReason(code, reason));
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.FINE, "A socket was closed already", e);
        }
    }

    void close(int code, String reason) {
        close(CloseReason.CloseCodes.getCloseCode(code), reason);
    }
}
