package org.parley.benchmark;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.benchmark.socket.BrokenFrameException;
import org.parley.benchmark.socket.ClientSocket;
import org.parley.benchmark.socket.EventReader;
import org.parley.benchmark.socket.EventType;
import org.parley.benchmark.socket.JsonObject;
import org.parley.benchmark.socket.Loop;
import org.parley.benchmark.socket.SocketListener;

/** One socket of a signed-in person: says hello, posts, repeats what was not answered, and hands what comes to its reading. */
final class Member implements SocketListener {
    /** References of commands other than posts, whose reference is the message's number. */
    private static final long OTHER_REFS = 1_000_000_000_000L;

    private final Ledger ledger;
    private final EventReader events;
    private final SignIn signIn;
    private final Reading reading;
    private final Map<Long, Consumer<JsonObject>> answers = new HashMap<>();
    private final Map<Integer, String> unanswered = new LinkedHashMap<>();
    private @Nullable ClientSocket socket;
    private @Nullable JsonObject welcome;
    private String roster = "";
    private long nextRef = OTHER_REFS;
    private int closeCode = -1;
    private int catchingUp;
    private int resyncs;
    private long frames;
    private final Sightings presence = new Sightings();

    Member(Ledger ledger, EventReader events, SignIn signIn) {
        this.ledger = ledger;
        this.events = events;
        this.signIn = signIn;
        reading = new Reading(ledger, signIn.userName());
    }

    /** Connects, or connects again: then what was missed is asked for by revision. */
    ClientSocket connect(Loop loop, URI server, int receiveBuffer) {
        welcome = null;
        closeCode = -1;
        catchingUp = 0;
        ClientSocket fresh = loop.connect(server, signIn.header(), this, receiveBuffer);
        socket = fresh;
        return fresh;
    }

    ClientSocket connect(Loop loop, URI server) {
        return connect(loop, server, 0);
    }

    ClientSocket socket() {
        if (socket == null) {
            throw new IllegalStateException("Not connected yet.");
        }
        return socket;
    }

    /** Whether the snapshot has come. */
    boolean isWelcome() {
        return welcome != null;
    }

    JsonObject welcome() {
        if (welcome == null) {
            throw new IllegalStateException("Not welcome yet.");
        }
        return welcome;
    }

    /** Whether the server (or the line) ended the socket or its handshake. */
    boolean isClosed() {
        return closeCode >= 0;
    }

    /** As {@link SocketListener#closed} says it; -1 while it is not closed. */
    int closeCode() {
        return closeCode;
    }

    /** How often the server said that it dropped events for this socket. */
    int resyncs() {
        return resyncs;
    }

    /** How many frames it has received. */
    long frames() {
        return frames;
    }

    /** What it heard of others' coming and going. */
    Sightings presence() {
        return presence;
    }

    /** What it has received. */
    Reading reading() {
        return reading;
    }

    /** The people list need not come again. */
    void holdRoster(String held) {
        roster = held;
    }

    /** The conversation with this name, out of the welcome. */
    long conversationId(String name) {
        return welcome().objects("conversations").stream()
                .filter(conversation -> name.equals(conversation.fields().get("name")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No conversation " + name + " for " + signIn.userName()))
                .number("id");
    }

    /** Posts a message and answers its number. */
    int post(Track track, long intendedNanos, String text) {
        int number = ledger.begin(track, intendedNanos);
        String post = "{\"type\":\"post\",\"ref\":\"" + number + "\",\"conversationId\":" + track.conversationId()
                + ",\"clientId\":\"" + ledger.clientIds().of(number) + "\",\"text\":\"" + text + "\"}";
        unanswered.put(number, post);
        socket().send(post);
        return number;
    }

    /**
     * Sends another command.
     *
     * @param fields JSON fields after type and ref, each beginning with a comma
     * @param answer hears the {@code ok} or {@code problem}
     */
    void command(String type, String fields, Consumer<JsonObject> answer) {
        long ref = nextRef++;
        answers.put(ref, answer);
        socket().send("{\"type\":\"" + type + "\",\"ref\":\"" + ref + "\"" + fields + "}");
    }

    @Override
    public void opened(ClientSocket opened) {
        String held = roster.isEmpty() ? "" : ",\"roster\":\"" + roster + "\"";
        catchUp("hello", held);
    }

    @Override
    public void closed(ClientSocket gone, int code) {
        closeCode = code;
    }

    @Override
    public void text(ClientSocket from, byte[] buffer, int first, int behindLast) {
        frame(buffer, first, behindLast);
    }

    /** Takes the events of a frame. */
    void frame(byte[] buffer, int first, int behindLast) {
        long now = System.nanoTime();
        frames++;
        try {
            events.begin(buffer, first, behindLast);
            while (events.hasNext()) {
                if (events.skipIfEqual(reading.expected())) {
                    reading.asExpected(now);
                } else {
                    events.read();
                    handle(now);
                }
            }
        } catch (BrokenFrameException e) {
            ledger.fault(signIn.userName() + ": " + e.getMessage());
        }
    }

    private void handle(long now) {
        switch (events.type()) {
            case MESSAGE -> reading.message(events, now, catchingUp > 0);
            case OK, PROBLEM -> answer();
            case WELCOME -> welcome(events.object());
            case CONVERSATION -> reading.follow(events.object().object("conversation"));
            case RESET -> reading.reset(events.object().object("conversation"));
            case RESYNC -> {
                resyncs++;
                catchUp("resume", "");
            }
            case PRESENCE -> presence.heard(events.copy());
            case OTHER -> {}
        }
    }

    private void answer() {
        long ref = events.ref();
        if (ref < 0 || ref >= OTHER_REFS) {
            Consumer<JsonObject> answer = answers.remove(ref);
            if (answer != null) {
                answer.accept(events.object());
            }
        } else if (events.type() == EventType.OK) {
            unanswered.remove((int) ref);
            ledger.acknowledged((int) ref, events.seq());
        } else {
            unanswered.remove((int) ref);
            ledger.refused((int) ref, events.object().text("code"));
        }
    }

    private void welcome(JsonObject event) {
        event.objects("conversations").forEach(reading::follow);
        welcome = event;
    }

    /** Says which revisions it holds; until the answer, what is missing comes. */
    private void catchUp(String command, String fields) {
        catchingUp++;
        command(command, fields + ",\"resume\":" + reading.revisions(), ok -> caughtUp());
    }

    /** Answers may have been lost with the line or with what the server dropped: the same clientId asks for them again. */
    private void caughtUp() {
        catchingUp--;
        unanswered.values().forEach(socket()::send);
    }
}
