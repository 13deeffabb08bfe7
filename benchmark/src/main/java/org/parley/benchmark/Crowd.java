package org.parley.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.parley.benchmark.socket.EventReader;
import org.parley.benchmark.socket.Loop;

/** Many sockets of some signed-in people, on one loop and in one ledger. */
final class Crowd implements AutoCloseable {
    /** How many handshakes may be under way while a crowd gathers; coming back at once is a scenario of its own. */
    private static final int GATHERING = 32;

    private static final Duration WELCOME = Duration.ofMinutes(2);

    private final Loop loop = new Loop();
    private final Ledger ledger = new Ledger();
    private final EventReader events = new EventReader(ledger.clientIds());
    private final List<Member> members = new ArrayList<>();
    private final Target target;

    private Crowd(Target target) {
        this.target = target;
    }

    /** Connects that many sockets, spread over the people, and waits until all are welcome. */
    static Crowd gather(Target target, int sockets) {
        Crowd crowd = new Crowd(target);
        try {
            while (crowd.members.size() < sockets) {
                crowd.join();
                crowd.await(Member::isWelcome, GATHERING);
            }
            crowd.await(Member::isWelcome, 1);
            return crowd;
        } catch (RuntimeException e) {
            crowd.close();
            throw e;
        }
    }

    Loop loop() {
        return loop;
    }

    Ledger ledger() {
        return ledger;
    }

    Target target() {
        return target;
    }

    List<Member> members() {
        return members;
    }

    /** A further socket, of the next of the people, not yet connected. */
    Member newMember() {
        return newMember(members.size());
    }

    /** A further socket of the person with that number, not yet connected. */
    Member newMember(int person) {
        List<SignIn> people = target.signIns();
        Member member = new Member(ledger, events, people.get(person % people.size()));
        if (!members.isEmpty() && members.get(0).isWelcome()) {
            member.holdRoster(members.get(0).welcome().text("roster"));
        }
        members.add(member);
        return member;
    }

    /** Members for which that does not hold, as a fault. */
    boolean all(Predicate<Member> state, Duration atMost, String what) {
        boolean reached = loop.until(() -> members.stream().allMatch(state), atMost);
        if (!reached) {
            long others = members.stream().filter(state.negate()).count();
            ledger.fault(others + " of " + members.size() + " sockets were not " + what + " within " + atMost);
        }
        return reached;
    }

    /** How often members were told that they lag, in words, or an empty text: no fault, but it takes time. */
    String lag() {
        int resyncs = members.stream().mapToInt(Member::resyncs).sum();
        int resets =
                members.stream().mapToInt(member -> member.reading().resets()).sum();
        return resyncs + resets == 0
                ? ""
                : resyncs + " resync and " + resets + " reset among " + members.size() + " sockets";
    }

    /** What went wrong, here or on the floor, whose faults would be the generator's own. */
    List<String> faults(Crowd floor) {
        List<String> all = new ArrayList<>(ledger.faults());
        floor.ledger.faults().forEach(fault -> all.add("floor: " + fault));
        return all;
    }

    @Override
    public void close() {
        loop.close();
    }

    private void join() {
        Member member = newMember();
        member.connect(loop, target.uri());
        if (members.size() == 1) {
            await(Member::isWelcome, 1); // whose roster the others hold
        }
    }

    /** Waits until fewer than that many members lack the state. */
    private void await(Predicate<Member> state, int fewer) {
        boolean reached = loop.until(
                () -> members.stream().anyMatch(Member::isClosed)
                        || members.stream().filter(state.negate()).count() < fewer,
                WELCOME);
        members.stream().filter(Member::isClosed).findFirst().ifPresent(member -> {
            throw new IllegalStateException(
                    "A socket was closed with " + member.closeCode() + " before all were there: " + ledger.faults());
        });
        if (!reached) {
            throw new IllegalStateException("Sockets were not welcome within " + WELCOME + ": " + ledger.faults());
        }
    }
}
