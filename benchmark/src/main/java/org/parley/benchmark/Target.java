package org.parley.benchmark;

import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.parley.benchmark.socket.FloorServer;

/**
 * Whom a load is put on: the product or the floor.
 *
 * @param usage what it has used so far
 * @param heap  what it holds on its heap now, in bytes, 0 where that is not known
 */
record Target(URI uri, List<SignIn> signIns, Supplier<Usage> usage, Supplier<Long> heap) {
    static Target product(Server server, List<SignIn> signIns) {
        return new Target(server.uri(), signIns, server::usage, () -> Heap.live(server.pid()));
    }

    static Target floor(FloorServer floor, int people) {
        List<SignIn> signIns = IntStream.rangeClosed(1, people)
                .mapToObj(Integer::toString)
                .map(user -> new SignIn(user, user))
                .toList();
        return new Target(floor.uri(), signIns, () -> new Usage(floor.cpuSeconds(), 0, 0), () -> 0L);
    }
}
