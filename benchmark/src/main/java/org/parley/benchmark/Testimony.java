package org.parley.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.parley.benchmark.socket.JsonObject;

/** What the server had acknowledged before it was killed, against what it knows afterwards. */
final class Testimony {
    private static final Duration ANSWERS = Duration.ofSeconds(30);

    private final Map<String, Long> acknowledged = new HashMap<>();
    private final Map<String, Integer> unanswered = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    /** Takes what was answered and what was not. */
    void claim(Ledger ledger) {
        for (int number = 0; number < ledger.begun(); number++) {
            String clientId = ledger.clientIds().of(number);
            if (ledger.isAcknowledged(number)) {
                acknowledged.put(clientId, ledger.acknowledgedSeq(number));
            } else {
                unanswered.put(clientId, number);
            }
        }
    }

    int acknowledged() {
        return acknowledged.size();
    }

    /** Sends again what was not answered, by the socket it had been sent on: it must be accepted, and be there once. */
    void repeat(Crowd crowd, long conversationId) {
        AtomicInteger answers = new AtomicInteger();
        unanswered.forEach((clientId, number) -> {
            Member author = crowd.members().get(number % crowd.members().size());
            String fields = ",\"conversationId\":" + conversationId + ",\"clientId\":\"" + clientId + "\",\"text\":\""
                    + GroupScenario.TEXT + "\"";
            author.command("post", fields, answer -> {
                answers.incrementAndGet();
                repeated(clientId, answer);
            });
        });
        if (!crowd.loop().until(() -> answers.get() == unanswered.size(), ANSWERS)) {
            faults.add("Only " + answers + " of " + unanswered.size() + " repeated messages were answered");
        }
    }

    private void repeated(String clientId, JsonObject answer) {
        if (answer.has("seq")) {
            acknowledged.put(clientId, answer.number("seq"));
        } else {
            faults.add("A repeated message was refused: " + answer);
        }
    }

    /** Compares with the conversation's messages behind that seq. */
    void hear(List<JsonObject> messages, long before) {
        Set<String> seen = new HashSet<>();
        Map<String, Long> missing = new HashMap<>(acknowledged);
        long next = before + 1;
        for (JsonObject message : messages) {
            long seq = message.number("seq");
            if (seq != next) {
                faults.add("seq " + seq + " follows " + (next - 1));
            }
            next = seq + 1;
            String clientId = message.has("clientId") ? message.text("clientId") : "system line " + seq;
            if (!seen.add(clientId)) {
                faults.add("Message " + clientId + " is there twice, again as seq " + seq);
            }
            Long expected = missing.remove(clientId);
            if (expected != null && expected != seq) {
                faults.add("Message " + clientId + " was acknowledged as seq " + expected + " and is seq " + seq);
            }
        }
        missing.forEach(
                (clientId, seq) -> faults.add("Acknowledged message " + clientId + ", seq " + seq + ", is lost"));
    }

    List<String> faults() {
        return faults;
    }
}
