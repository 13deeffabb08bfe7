package org.parley.push;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The socket's protocol, docs/socket.md: frames in, commands out. One instance a socket. */
@ServerEndpoint("/socket")
public class ChatEndpoint {
    private static final Logger LOG = Logger.getLogger(ChatEndpoint.class.getName());

    /** Bytes of a frame from a client. */
    public static final int FRAME = 65_536;

    @Inject
    Connections connections;

    @Inject
    Commands commands;

    private volatile @Nullable Connection connection;

    @OnOpen
    public void open(Session session) throws IOException {
        if (!(session.getUserPrincipal() instanceof SocketPrincipal who)) {
            // The handshake refuses these; should one come through, it learns nothing.
            session.close(new CloseReason(CloseCodes.VIOLATED_POLICY, ""));
            return;
        }
        // The annotations below bound whole messages; these bound what is kept of one that comes in pieces.
        session.setMaxTextMessageBufferSize(FRAME);
        session.setMaxBinaryMessageBufferSize(FRAME);
        Connection opened = new Connection(who, session);
        connection = opened;
        connections.add(opened);
    }

    @OnMessage(maxMessageSize = FRAME)
    public void text(String frame) {
        Connection known = connection;
        if (known == null) {
            return;
        }
        known.heard();
        commands.handle(known, frame);
        if (known.flood().isHopeless()) {
            known.close(CloseCodes.VIOLATED_POLICY, "too many requests");
        }
    }

    @OnMessage
    public void pong(PongMessage pong) {
        Connection known = connection;
        if (known != null) {
            known.heard();
        }
    }

    @OnMessage(maxMessageSize = FRAME)
    public void binary(byte[] frame, Session session) throws IOException {
        session.close(new CloseReason(CloseCodes.CANNOT_ACCEPT, "text only"));
    }

    @OnError
    public void error(Throwable fault) {
        // A line that broke; what the product itself does wrong was logged where it happened.
        LOG.log(Level.FINE, "A socket failed", fault);
    }

    @OnClose
    public void close() {
        Connection known = connection;
        if (known != null) {
            known.outbox().close();
            connections.remove(known);
        }
    }
}
