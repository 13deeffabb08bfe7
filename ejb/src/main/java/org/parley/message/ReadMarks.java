package org.parley.message;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.parley.message.MarksStored.Mark;
import org.parley.system.ConnectionLost;

/**
 * Marks written behind. The first mark of a member in a conversation is written at the next tick, further ones at most
 * once a second, all that are due together.
 */
@Singleton
@Startup
@DependsOn("Startup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReadMarks {
    private static final Logger LOG = Logger.getLogger(ReadMarks.class.getName());

    /** Between two looks at what is due, in milliseconds: how long a tick takes to turn green at most, when quiet. */
    private static final int TICK = 200;

    /** At most one write a member and conversation in this time. */
    private static final Duration REST = Duration.ofSeconds(1);

    /** Memberships in one transaction: few, so that the journal never waits long for one of their rows. */
    private static final int CHUNK = 50;

    private static final int MOST_PENDING = 200_000;

    /** A mark that cannot be stored is given up then: the member marks again with the next message he reads. */
    static final int TRIES = 10;

    private final Map<Key, Noted> pending = new ConcurrentHashMap<>();
    private final Cache<Key, Boolean> written;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    MarkWriter writer;

    @Inject
    Event<MarksStored> stored;

    @Inject
    Event<MarkedUnread> unread;

    private record Key(long conversationId, long participantId) {}

    /** How far one has read, and how often that could not be stored. */
    private record Noted(long seq, int failed) {
        static Noted later(Noted one, Noted other) {
            return one.seq >= other.seq ? one : other;
        }
    }

    public ReadMarks() {
        this(Ticker.systemTicker());
    }

    ReadMarks(Ticker ticker) {
        written = Caffeine.newBuilder()
                .expireAfterWrite(REST)
                .maximumSize(MOST_PENDING)
                .ticker(ticker)
                .build();
    }

    @PostConstruct
    void start() {
        Thread drainer = threads.newThread(this::run);
        drainer.setName("parley-marks");
        drainer.start();
        thread = drainer;
    }

    /** Notes a mark; an older one than the noted one changes nothing. */
    public void mark(long conversationId, long participantId, long seq) {
        if (pending.size() >= MOST_PENDING) {
            throw new TryAgainException("Too many marks wait to be stored.");
        }
        pending.merge(new Key(conversationId, participantId), new Noted(seq, 0), Noted::later);
    }

    /** Marks a message and all after it as unread again, at once; a noted mark from before does not undo it. */
    public void unread(long conversationId, long participantId, long seq) {
        pending.remove(new Key(conversationId, participantId));
        Mark mark = writer.unread(conversationId, participantId, seq);
        if (mark != null) {
            unread.fire(new MarkedUnread(mark));
        }
    }

    private void run() {
        try {
            while (!stopping.await(TICK, TimeUnit.MILLISECONDS)) {
                flush(false);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes what is due, or everything. */
    void flush(boolean all) {
        Map<Long, Map<Long, Noted>> due = new HashMap<>();
        for (Key key : List.copyOf(pending.keySet())) {
            if (all || written.getIfPresent(key) == null) {
                Noted noted = pending.remove(key);
                if (noted != null) {
                    due.computeIfAbsent(key.conversationId(), id -> new HashMap<>())
                            .put(key.participantId(), noted);
                }
            }
        }
        due.forEach(this::write);
    }

    private void write(long conversationId, Map<Long, Noted> marks) {
        List<Long> members = new ArrayList<>(marks.keySet());
        members.sort(null);
        for (int from = 0; from < members.size(); from += CHUNK) {
            Map<Long, Noted> chunk = new HashMap<>();
            for (Long id : members.subList(from, Math.min(members.size(), from + CHUNK))) {
                chunk.put(id, marks.get(id));
            }
            writeChunk(conversationId, chunk);
        }
    }

    private void writeChunk(long conversationId, Map<Long, Noted> noted) {
        Map<Long, Long> seqs = new HashMap<>();
        noted.forEach((id, mark) -> seqs.put(id, mark.seq));
        try {
            List<Mark> marks = writer.write(conversationId, seqs);
            seqs.keySet().forEach(id -> written.put(new Key(conversationId, id), true));
            if (!marks.isEmpty()) {
                stored.fire(new MarksStored(marks));
            }
        } catch (RuntimeException e) {
            if (ConnectionLost.in(e)) {
                noted.forEach((id, mark) -> putBack(new Key(conversationId, id), mark));
            } else if (noted.size() > 1) {
                noted.forEach((id, mark) -> writeChunk(conversationId, Map.of(id, mark)));
            } else {
                noted.forEach((id, mark) -> tryAgain(new Key(conversationId, id), mark, e));
            }
        }
    }

    private void putBack(Key key, Noted mark) {
        pending.merge(key, mark, Noted::later);
    }

    /** Once a second at most, as what could be stored: the journal may have held the member's row. */
    private void tryAgain(Key key, Noted mark, RuntimeException cause) {
        written.put(key, true);
        if (mark.failed + 1 < TRIES) {
            LOG.log(Level.FINE, "A mark waits for the next tick", cause);
            putBack(key, new Noted(mark.seq, mark.failed + 1));
        } else {
            LOG.log(Level.WARNING, "A mark cannot be stored: " + key, cause);
        }
    }

    @PreDestroy
    void stop() {
        stopping.countDown();
        Thread drainer = thread;
        try {
            if (drainer != null) {
                drainer.join(TICK * 10L);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        flush(true);
    }
}
