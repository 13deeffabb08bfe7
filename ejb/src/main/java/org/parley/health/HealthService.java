package org.parley.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.parley.message.Journal;
import org.parley.message.JournalFigures;
import org.parley.message.MessagesPosted;
import org.parley.system.AdministratorsOnly;
import org.parley.system.Settings;

/** Measures while somebody looks. Who looks says so again now and then, and is forgotten when he does not. */
@ApplicationScoped
public class HealthService {
    /** How long one word of somebody who looks is good for, in nanoseconds: the page repeats it twice as often. */
    private static final long LOOKS_FOR = TimeUnit.MINUTES.toNanos(1);

    @Inject
    Journal journal;

    @Inject
    Settings settings;

    @Inject
    DatabaseFacts database;

    @Inject
    Event<HealthMeasured> measured;

    LongSupplier clock = System::nanoTime;

    private final Map<Long, Long> watchers = new ConcurrentHashMap<>();
    private final LongAdder messages = new LongAdder();
    private long measuredAt;
    private long messagesThen;
    private JournalFigures journalThen = new JournalFigures(0, 0, 0);

    /** What does not change from second to second. */
    @AdministratorsOnly
    public HealthView view(long administratorId) {
        return new HealthView(
                Version.current(),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                database.product(),
                database.size(),
                Version.startedAt(),
                total());
    }

    /** From now on, for a while, this administrator is told of the figures. */
    @AdministratorsOnly
    public void watch(long administratorId) {
        watchers.put(administratorId, clock.getAsLong());
    }

    /** On the journal's thread. */
    void on(@Observes MessagesPosted event) {
        messages.add(event.messages().size());
    }

    /** What has happened since the last call, told to who looks. */
    synchronized void tell() {
        long now = clock.getAsLong();
        watchers.values().removeIf(since -> now - since > LOOKS_FOR);
        long stored = messages.sum();
        JournalFigures figures = journal.figures();
        long batches = figures.batches() - journalThen.batches();
        HealthMeasured event = new HealthMeasured(
                List.copyOf(watchers.keySet()),
                perSecond(stored - messagesThen, now - measuredAt),
                figures.waiting(),
                batches == 0 ? 0 : (double) (figures.commands() - journalThen.commands()) / batches,
                watchers.isEmpty() ? 0 : free());
        measuredAt = now;
        messagesThen = stored;
        journalThen = figures;
        if (!event.watchers().isEmpty()) {
            measured.fire(event);
        }
    }

    private static double perSecond(long number, long nanos) {
        return nanos <= 0 ? 0 : (double) number * TimeUnit.SECONDS.toNanos(1) / nanos;
    }

    private long free() {
        try {
            return store().getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long total() {
        try {
            return store().getTotalSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileStore store() throws IOException {
        return Files.getFileStore(settings.data());
    }
}
