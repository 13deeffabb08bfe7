package org.parley.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.parley.benchmark.SignIn;
import org.parley.push.SocketClient;
import tools.jackson.databind.JsonNode;

/**
 * What each status receives, and what an observer can learn of it: one row a status, one column an event. Apart from the
 * test, whose class goes into the container without this one.
 */
final class StatusMatrix {
    private static final String YES = "yes";
    private static final String NO = "no";

    /** status: receives chat, others' marks, others' typing, the bell's entries; others see: availability, a mark, typing. */
    private static final Map<String, String> EXPECTED = new TreeMap<>(Map.of(
            "online", "yes yes yes yes / available yes yes",
            "livechat", "yes yes yes yes / livechat yes yes",
            "callback", "yes yes yes yes / available yes yes",
            "livechatCallback", "yes yes yes yes / livechat yes yes",
            "busy", "yes yes yes yes / busy yes yes",
            "invisible", "yes yes yes yes / unavailable no no",
            "offline", "no no no no / unavailable no no"));

    private final SocketClient anna;
    private final SocketClient ben;
    private final SocketClient cleo;
    private final long id;
    private final long aside;

    private StatusMatrix(SocketClient anna, SocketClient ben, SocketClient cleo) {
        this.anna = anna;
        this.ben = ben;
        this.cleo = cleo;
        this.id = anna.directWith("ben");
        this.aside = ben.directWith("cleo");
        ben.post(aside, word()); // or Cleo would not know of it
    }

    /** Anna, who may be everything, goes through all statuses; Ben looks on. */
    static void check(URI server) {
        SignIn annas = SignIn.asDemo(server, "anna");
        SignIn bens = SignIn.asDemo(server, "ben");
        try (SocketClient anna = SocketClient.open(server, annas);
                SocketClient ben = SocketClient.open(server, bens);
                SocketClient cleo = SocketClient.open(server, SignIn.asDemo(server, "cleo"))) {
            StatusMatrix matrix = new StatusMatrix(anna, ben, cleo);
            Map<String, String> found = new TreeMap<>();
            for (String status : EXPECTED.keySet()) {
                found.put(status, matrix.row(status));
            }
            assertThat(found).isEqualTo(EXPECTED);
            assertThat(ben.ask("status", "status", "livechat").path("code").asString())
                    .isEqualTo("forbidden");
        } finally {
            try (SocketClient anna = SocketClient.open(server, annas)) {
                anna.ask("status", "status", "online");
            }
        }
    }

    private String row(String status) {
        anna.ask("status", "status", "online");
        awaitSeen("available");
        anna.ask("hello");
        String mine = word();
        anna.post(id, mine);
        ben.awaitMessage(id, mine);
        anna.ask("status", "status", status);
        String seen = expectedAvailability(status);
        awaitSeen(seen);
        int annas = anna.count();
        int bens = ben.count();

        String theirs = word();
        long seq = ben.post(id, "@anna " + theirs).get("seq").asLong();
        ben.ask("read", "conversationId", id, "seq", seq);
        ben.ask("typing", "conversationId", id, "on", true);
        anna.ask("read", "conversationId", id, "seq", seq);
        anna.ask("typing", "conversationId", id, "on", true);
        barrier();
        String row = "%s %s %s %s / %s %s %s"
                .formatted(
                        heard(anna, annas, event -> is(event, "message")),
                        heard(anna, annas, event -> is(event, "read") && marks(event, ben.me())),
                        heard(anna, annas, event -> is(event, "typing")),
                        rang(anna, annas),
                        seen,
                        heard(ben, bens, event -> is(event, "read") && marks(event, anna.me())),
                        heard(ben, bens, event -> is(event, "typing")));
        ben.ask("typing", "conversationId", id, "on", false);
        anna.ask("typing", "conversationId", id, "on", false);
        return row;
    }

    /**
     * All timers have done what they had to do: what somebody else does afterwards, twice, has been told. Twice, since what
     * is told together comes in any order.
     */
    private void barrier() {
        for (int round = 0; round < 2; round++) {
            int before = ben.count();
            long seq = ben.post(aside, word()).get("seq").asLong();
            cleo.ask("react", "conversationId", aside, "seq", seq, "emoji", "👍", "on", true);
            cleo.ask("read", "conversationId", aside, "seq", seq);
            cleo.ask("typing", "conversationId", aside, "on", round == 0);
            ben.await(
                    "what Cleo does",
                    event -> ben.since(before).stream().anyMatch(each -> is(each, "typing") && ofAside(each))
                            && rang(ben, before).equals(YES)
                            && ben.since(before).stream()
                                    .anyMatch(each -> is(each, "read") && ofAside(each) && marks(each, cleo.me())));
        }
    }

    private boolean ofAside(JsonNode event) {
        return event.get("conversationId").asLong() == aside;
    }

    private void awaitSeen(String availability) {
        long annas = anna.me();
        ben.await(availability, event -> availability.equals(ben.seen(annas)));
    }

    private static String expectedAvailability(String status) {
        return EXPECTED.getOrDefault(status, "").split(" ", -1)[5];
    }

    private String heard(SocketClient client, int from, Predicate<JsonNode> wanted) {
        boolean heard = client.since(from).stream()
                .anyMatch(event -> event.path("conversationId").asLong() == id && wanted.test(event));
        return heard ? YES : NO;
    }

    private static String rang(SocketClient client, int from) {
        return client.since(from).stream().anyMatch(event -> is(event, "notification")) ? YES : NO;
    }

    private static boolean is(JsonNode event, String type) {
        return event.get("type").asString().equals(type);
    }

    private static boolean marks(JsonNode event, long participantId) {
        for (JsonNode mark : event.get("marks")) {
            if (mark.get(0).asLong() == participantId) {
                return true;
            }
        }
        return false;
    }

    private static String word() {
        return "word " + UUID.randomUUID();
    }
}
