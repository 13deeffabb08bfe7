package org.parley.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Files beside messages: one large file goes up and comes down while the server's heap is looked at, which must never
 * hold it; then messages are timed with nothing beside them, and with eight people uploading as fast as they can.
 */
public final class UploadScenario implements Scenario {
    private static final int UPLOADS = 8;
    private static final int MESSAGES_PER_SECOND = 50;
    private static final long MEGABYTE = 1024 * 1024;

    /** What a large file may cost the heap, both ways. */
    private static final long MOST_HEAP = 64 * MEGABYTE;

    /** The others' p99 may be this many times what it is without uploads. */
    private static final double MOST_SLOWER = 2;

    private final List<String> faults = new ArrayList<>();

    @Override
    public String name() {
        return "upload";
    }

    @Override
    public String toString() {
        return name();
    }

    @Override
    public Result run(Stage stage, Form form) {
        faults.clear();
        long large = form.pick(20L, 200L) * MEGABYTE;
        Launch launch = stage.launch(name()).withSetting("parley.file.limit", large);
        try (Server server = Server.start(launch)) {
            List<SignIn> people = DemoPeople.signIn(server.uri(), stage.people());
            String whole = largeFile(server, people.get(0), form, large);
            try (Crowd crowd = Crowd.gather(Target.product(server, people), people.size())) {
                return beside(crowd, server, people, form, whole);
            }
        }
    }

    /** Up and down again; what the heap had at most more than before, in words. */
    private String largeFile(Server server, SignIn person, Form form, long size) {
        FileClient client = new FileClient(server.uri(), person);
        long before = Heap.live(server.pid());
        AtomicLong most = new AtomicLong();
        AtomicBoolean done = new AtomicBoolean();
        Thread watch = new Thread(() -> {
            while (!done.get()) {
                most.accumulateAndGet(Heap.live(server.pid()) - before, Math::max);
            }
        });
        watch.start();
        long begin = System.nanoTime();
        long id = client.upload("large.bin", size, position -> chunk(position, size));
        double up = (System.nanoTime() - begin) / 1e9;
        long same = compare(client, id);
        double down = (System.nanoTime() - begin) / 1e9 - up;
        done.set(true);
        join(watch);
        client.discard(id);
        if (same != size) {
            faults.add("Of " + size + " bytes " + same + " came back as they were sent.");
        }
        // What else moves in the heap is more than a small file.
        if (form == Form.LONG && most.get() > MOST_HEAP) {
            faults.add("A file of " + size + " bytes costs " + most.get() + " bytes of heap.");
        }
        return String.format(
                Locale.ROOT,
                "%d MB up in %.1f s and down in %.1f s with %+.1f MB of heap at most",
                size / MEGABYTE,
                up,
                down,
                most.get() / (double) MEGABYTE);
    }

    /** Bytes that no compression shrinks and no two chunks share. */
    private static byte[] chunk(int position, long size) {
        byte[] bytes = new byte[(int) Math.min(FileClient.CHUNK, size - (long) position * FileClient.CHUNK)];
        long state = 0x9E3779B97F4A7C15L * (position + 1);
        for (int i = 0; i < bytes.length; i++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            bytes[i] = (byte) (state >>> 56);
        }
        return bytes;
    }

    /** How many of the file's bytes come back as they were sent, from its beginning. */
    private static long compare(FileClient client, long id) {
        long same = 0;
        try (InputStream in = client.stream("/files/" + id).body()) {
            int position = 0;
            byte[] got = in.readNBytes(FileClient.CHUNK);
            while (got.length > 0) {
                byte[] sent = chunk(position++, same + got.length);
                if (!Arrays.equals(got, sent)) {
                    return same;
                }
                same += got.length;
                got = in.readNBytes(FileClient.CHUNK);
            }
            return same;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Result beside(Crowd crowd, Server server, List<SignIn> people, Form form, String whole) {
        Load load =
                new Load(crowd, GroupScenario.routes(crowd), Pace.perSecond(MESSAGES_PER_SECOND), GroupScenario.TEXT);
        Duration time = Duration.ofSeconds(form.pick(5, 30));
        Measure quiet = load.measure(Duration.ofSeconds(form.pick(2, 20)), time);
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger chunks = new AtomicInteger();
        List<Thread> uploads = new ArrayList<>();
        for (int i = 0; i < UPLOADS; i++) {
            FileClient client = new FileClient(server.uri(), people.get(i % people.size()));
            Thread thread = new Thread(() -> upload(client, done, chunks));
            thread.start();
            uploads.add(thread);
        }
        load.send(Duration.ofSeconds(2));
        int first = chunks.get();
        long begin = System.nanoTime();
        Measure during = load.measure(Duration.ZERO, time);
        double megabytes = (chunks.get() - first) * (double) FileClient.CHUNK / MEGABYTE;
        double seconds = (System.nanoTime() - begin) / 1e9;
        done.set(true);
        uploads.forEach(UploadScenario::join);
        judge(form, quiet, during);
        String notes = String.format(
                Locale.ROOT,
                "%s; without uploads p50 %.1f, p99 %.1f ms; the uploads moved %.1f MB/s",
                whole,
                quiet.latency().p50(),
                quiet.latency().p99(),
                megabytes / seconds);
        String title =
                MESSAGES_PER_SECOND + " messages/s to " + people.size() + " members during " + UPLOADS + " uploads";
        List<String> all = new ArrayList<>(crowd.ledger().faults());
        all.addAll(faults);
        return new Result(title, during, Optional.empty(), notes, all);
    }

    private void judge(Form form, Measure quiet, Measure during) {
        if (form == Form.LONG
                && during.latency().p99() > MOST_SLOWER * quiet.latency().p99()) {
            faults.add("During " + UPLOADS + " uploads p99 is "
                    + during.latency().p99() + " ms after " + quiet.latency().p99() + " ms.");
        }
    }

    /** Uploads files of 10 MB until it is told to stop, and leaves none behind. */
    private void upload(FileClient client, AtomicBoolean done, AtomicInteger chunks) {
        byte[] bytes = chunk(0, FileClient.CHUNK);
        try {
            while (!done.get()) {
                long id = client.upload("beside.bin", 10 * MEGABYTE, position -> {
                    chunks.incrementAndGet();
                    return bytes;
                });
                client.discard(id);
            }
        } catch (RuntimeException e) {
            synchronized (faults) {
                faults.add("An upload failed: " + e);
            }
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
