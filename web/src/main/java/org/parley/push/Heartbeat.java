package org.parley.push;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason.CloseCodes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Finds the sockets that only seem to live: nothing else on the server ever closes them. One thread looks at a
 * twenty-fifth of the sockets each second, so that pings are spread evenly.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Heartbeat {
    private static final Logger LOG = Logger.getLogger(Heartbeat.class.getName());

    /** Seconds between two pings to the same socket. */
    private static final int SPOKES = 25;

    private static final long SECOND = 1_000_000_000L;
    private static final long SILENCE = 60 * SECOND;
    private static final long STUCK = 30 * SECOND;

    /** Long enough for a server that a thousand browsers come back to at once: its own lateness is counted too. */
    private static final long HELLO = 30 * SECOND;

    /** Nothing was heard for too long. */
    private static final int SILENT = 4002;

    private final CountDownLatch stopping = new CountDownLatch(1);

    @Resource
    ManagedThreadFactory threads;

    @Inject
    Connections connections;

    @PostConstruct
    void start() {
        FrameWriters.test();
        Thread thread = threads.newThread(this::run);
        thread.setName("parley-heartbeat");
        thread.start();
    }

    private void run() {
        int spoke = 0;
        try {
            while (!stopping.await(1, TimeUnit.SECONDS)) {
                beat(spoke);
                spoke = (spoke + 1) % SPOKES;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void beat(int spoke) {
        long now = System.nanoTime();
        long time = System.currentTimeMillis();
        connections.forEach(each -> {
            try {
                beat(each, now, time, Math.floorMod(each.hashCode(), SPOKES) == spoke);
            } catch (RuntimeException e) {
                LOG.log(Level.FINE, "A socket closed meanwhile", e);
            }
        });
    }

    /**
     * Looks at one connection.
     *
     * @param now of {@link System#nanoTime}
     * @param time in milliseconds since 1970
     * @param turn whether it is the connection's turn to be pinged
     */
    static void beat(Connection connection, long now, long time, boolean turn) {
        long stuckSince = connection.outbox().stuckSince();
        if (connection.who().expiresAt() <= time) {
            connection.close(Connections.SIGNED_OUT, "the sign-in expired");
        } else if (stuckSince != 0 && now - stuckSince > STUCK) {
            connection.drop();
        } else if (now - connection.heardAt() > SILENCE) {
            connection.close(SILENT, "silent");
        } else if (!connection.saidHello() && now - connection.openedAt() > HELLO) {
            connection.close(CloseCodes.VIOLATED_POLICY, "no hello");
        } else if (turn) {
            connection.ping();
        }
    }

    @PreDestroy
    void stop() {
        stopping.countDown();
    }
}
