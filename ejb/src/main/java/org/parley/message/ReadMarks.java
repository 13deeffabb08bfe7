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
import jakarta.enterprise.event.Observes;
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
import org.parley.user.StatusChanged;
import org.parley.user.StatusService;

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

    /** Of one who appears again, in so many conversations a tick others see what he read while he was hidden. */
    private static final int DISCLOSED_A_TICK = 50;

    /** A stop may have come before all of it was disclosed; longer than this it takes nobody. */
    private static final Duration DISCLOSING = Duration.ofHours(1);

    private final Map<Key, Noted> pending = new ConcurrentHashMap<>();

    /** Who has appeared again, and the conversation up to which others see what he had read meanwhile. */
    private final Map<Long, Long> appeared = new ConcurrentHashMap<>();

    private final Cache<Key, Boolean> written;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    MarkWriter writer;

    @Inject
    StatusService statuses;

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
        resume();
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

    /** Takes up what a stop has left undisclosed. */
    void resume() {
        statuses.visibleSince(DISCLOSING).forEach(id -> appeared.put(id, 0L));
    }

    public void on(@Observes StatusChanged event) {
        if (event.appears()) {
            appeared.put(event.userId(), 0L);
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
        List.copyOf(appeared.keySet()).forEach(this::disclose);
    }

    private void disclose(long participantId) {
        Long after = appeared.remove(participantId);
        try {
            List<Long> ids = after == null ? List.of() : writer.undisclosed(participantId, after, DISCLOSED_A_TICK);
            for (long id : ids) {
                tell(writer.disclose(id, participantId));
            }
            if (ids.size() == DISCLOSED_A_TICK) {
                appeared.putIfAbsent(participantId, ids.get(ids.size() - 1));
            }
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "What was read in hiding is disclosed at the next tick", e);
            appeared.put(participantId, 0L);
        }
    }

    private void tell(List<Mark> marks) {
        if (!marks.isEmpty()) {
            stored.fire(new MarksStored(marks));
        }
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
        List<Long> hidden = seqs.keySet().stream().filter(statuses::isHidden).toList();
        try {
            List<Mark> marks = writer.write(conversationId, seqs);
            seqs.keySet().forEach(id -> written.put(new Key(conversationId, id), true));
            tell(marks);
            // Who appeared while this was written may have been looked at already.
            hidden.stream().filter(id -> !statuses.isHidden(id)).forEach(id -> appeared.put(id, 0L));
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
