package org.parley.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Offline and Invisible over the socket: what is refused, what comes back, and that nothing gives anybody away. */
@ExtendWith(RunningParley.class)
class StatusIT {
    private final List<SocketClient> opened = new ArrayList<>();
    private SocketClient anna;
    private SocketClient ben;

    @BeforeEach
    void open() {
        anna = open("anna");
        ben = open("ben");
    }

    @AfterEach
    void close() {
        anna.ask("status", "status", "online");
        opened.forEach(SocketClient::close);
    }

    @Test
    void whoIsOfflineIsRefusedAllButAStatusAndHisPreferences() {
        long id = anna.directWith("ben");
        long seq = anna.post(id, word()).get("seq").asLong();
        anna.ask("status", "status", "offline");
        Map<String, Object[]> commands = Map.ofEntries(
                Map.entry("resume", new Object[] {"resume", Map.of(Long.toString(id), 0)}),
                Map.entry(
                        "post", new Object[] {"conversationId", id, "clientId", word().substring(5), "text", "hello"}),
                Map.entry("forward", new Object[] {
                    "conversationId", id, "seq", seq, "toConversationId", id, "clientId", word().substring(5)
                }),
                Map.entry("edit", new Object[] {"conversationId", id, "seq", seq, "text", "edited"}),
                Map.entry("delete", new Object[] {"conversationId", id, "seq", seq}),
                Map.entry("react", new Object[] {"conversationId", id, "seq", seq, "emoji", "👍", "on", true}),
                Map.entry("pin", new Object[] {"conversationId", id, "seq", seq, "on", true}),
                Map.entry("edits", new Object[] {"conversationId", id, "seq", seq}),
                Map.entry("reactors", new Object[] {"conversationId", id, "seq", seq, "emoji", "👍"}),
                Map.entry("pins", new Object[] {"conversationId", id}),
                Map.entry("save", new Object[] {"conversationId", id, "seq", seq, "on", true}),
                Map.entry("saved", new Object[] {}),
                Map.entry("open", new Object[] {"conversationId", id}),
                Map.entry("openDirect", new Object[] {"participantId", ben.me()}),
                Map.entry("history", new Object[] {"conversationId", id, "before", 10}),
                Map.entry("members", new Object[] {"conversationId", id, "after", 0}),
                Map.entry("readers", new Object[] {"conversationId", id, "seq", seq}),
                Map.entry("read", new Object[] {"conversationId", id, "seq", seq}),
                Map.entry("unread", new Object[] {"conversationId", id, "seq", seq}),
                Map.entry("draft", new Object[] {"conversationId", id, "text", "I will"}),
                Map.entry("typing", new Object[] {"conversationId", id, "on", true}),
                Map.entry("people", new Object[] {"after", 0}),
                Map.entry("find", new Object[] {"query", "b"}),
                Map.entry("conversations", new Object[] {"after", id}),
                Map.entry("favourite", new Object[] {"conversationId", id, "on", true}),
                Map.entry("mute", new Object[] {"conversationId", id, "on", true}),
                Map.entry("hide", new Object[] {"conversationId", id, "on", true}),
                Map.entry("notify", new Object[] {"conversationId", id, "level", "all"}),
                Map.entry("leave", new Object[] {"conversationId", id}),
                Map.entry("join", new Object[] {"conversationId", id}),
                Map.entry("editGroup", new Object[] {
                    "conversationId", id, "name", "Mine", "public", false, "posting", "all", "mentionAll", "all"
                }),
                Map.entry("addMembers", new Object[] {"conversationId", id, "participantIds", List.of(ben.me())}),
                Map.entry("removeMember", new Object[] {"conversationId", id, "participantId", ben.me()}),
                Map.entry("role", new Object[] {"conversationId", id, "participantId", ben.me(), "role", "member"}),
                Map.entry("findGroups", new Object[] {"query", ""}),
                Map.entry("deleteGroup", new Object[] {"conversationId", id}),
                Map.entry("search", new Object[] {"query", "hello"}),
                Map.entry("date", new Object[] {"conversationId", id, "at", 0}),
                Map.entry("active", new Object[] {}),
                Map.entry("notifications", new Object[] {"before", 1}),
                Map.entry("notificationsRead", new Object[] {"ids", List.of(1)}),
                Map.entry("testNotification", new Object[] {}),
                Map.entry("why", new Object[] {"conversationId", id, "seq", 1}),
                Map.entry("health", new Object[] {}),
                Map.entry("lastActive", new Object[] {"participantIds", List.of(ben.me())}));
        commands.forEach((type, fields) ->
                assertThat(SocketClient.codeOf(anna.ask(type, fields))).as(type).isEqualTo("offline"));
        // Whatever the protocol has is in the list above, or passes.
        assertThat(SocketSchema.commandTypes())
                .containsExactlyInAnyOrderElementsOf(with(commands.keySet(), "hello", "status", "preference", "ping"));
        assertThat(SocketClient.codeOf(anna.ask("preference", "name", "test", "setting", "1")))
                .isEqualTo("ok");
        assertThat(SocketClient.codeOf(anna.ask("ping"))).isEqualTo("ok");
    }

    @Test
    void nothingIsPushedToWhoIsOfflineAndAllOfItIsThereAfterwards() {
        long id = anna.directWith("ben");
        anna.ask("open", "conversationId", id);
        long revision = anna.post(id, word()).get("revision").asLong();
        SocketClient second = open("anna");
        anna.ask("status", "status", "offline");
        second.await(
                "status",
                event -> is(event, "status") && event.get("status").asString().equals("offline"));
        int told = anna.count();
        int secondTold = second.count();
        List<String> texts = List.of(word(), word(), word());
        texts.forEach(text -> ben.post(id, text));
        anna.ask("preference", "name", "test", "setting", word());
        SocketClient third = SocketClient.connect(RunningParley.uri(), RunningParley.signIn("anna"));
        opened.add(third);
        third.ask("hello", "resume", Map.of(Long.toString(id), revision));
        assertThat(types(third, 0)).containsExactly("offline", "ok");
        assertThat(types(anna, told)).containsOnly("ok", "preferences");
        assertThat(types(second, secondTold)).containsOnly("preferences");

        second.ask("status", "status", "busy");
        anna.await("resync", event -> is(event, "resync"));
        third.await("resync", event -> is(event, "resync"));
        anna.ask("hello", "resume", Map.of(Long.toString(id), revision));
        texts.forEach(text -> anna.awaitMessage(id, text));
        JsonNode welcome = anna.since(told).stream()
                .filter(event -> is(event, "welcome"))
                .findFirst()
                .orElseThrow();
        assertThat(welcome.get("status").asString()).isEqualTo("busy");
        String live = word();
        ben.post(id, live);
        third.awaitMessage(id, live);
        second.awaitMessage(id, live);
    }

    @Test
    void aStatusIsOfAllDevicesAndKeptOverSignOut() {
        SocketClient second = open("anna");
        anna.ask("status", "status", "busy");
        second.await(
                "status",
                event -> is(event, "status") && event.get("status").asString().equals("busy"));
        ben.await("busy", event -> "busy".equals(ben.seen(anna.me())));
        second.close();
        SocketClient later = SocketClient.open(RunningParley.uri(), RunningParley.anotherDevice("anna"));
        opened.add(later);
        assertThat(later.welcome().get("status").asString()).isEqualTo("busy");
        assertThat(later.seen(later.me())).isEqualTo("busy");
    }

    @Test
    void badStatusesAreRefusedAndALoopIsStopped() {
        assertThat(ben.askWrongly("status", "status", "away")).isEqualTo("invalid");
        assertThat(ben.askWrongly("status", "status", "ONLINE")).isEqualTo("invalid");
        assertThat(ben.askWrongly("status", "status", 1)).isEqualTo("malformed");
        assertThat(ben.askWrongly("status")).isEqualTo("malformed");
        for (String duty : List.of("livechat", "callback", "livechatCallback")) {
            assertThat(SocketClient.codeOf(ben.ask("status", "status", duty))).isEqualTo("forbidden");
        }
        assertThat(ben.askWrongly(
                        "lastActive",
                        "participantIds",
                        LongStream.range(1, 202).boxed().toList()))
                .isEqualTo("invalid");
        assertThat(ben.askWrongly("lastActive", "participantIds", List.of("x"))).isEqualTo("malformed");
        SocketClient filip = open("filip");
        List<String> codes = new ArrayList<>();
        int told = ben.count();
        for (int i = 0; i < 60; i++) {
            codes.add(SocketClient.codeOf(filip.ask("status", "status", i % 2 == 0 ? "busy" : "online")));
        }
        assertThat(codes.subList(0, 30)).containsOnly("ok");
        assertThat(codes.subList(31, 60)).contains("tryAgain");
        String here = word();
        ben.post(ben.directWith("filip"), here);
        filip.awaitMessage(filip.directWith("ben"), here);
        // Whatever he did within a second was told at once, to everybody.
        long frames =
                ben.since(told).stream().filter(event -> is(event, "presence")).count();
        assertThat(frames).isLessThan(30);
    }

    @Test
    void nothingGivesAwayWhoIsInvisible() {
        long group = StoredGroup.create(ben, word(), 0, "ben", "anna", "cleo");
        long direct = anna.directWith("ben");
        anna.post(direct, word());
        long seq = ben.post(direct, word()).get("seq").asLong();
        long groupSeq = ben.post(group, word()).get("seq").asLong();
        anna.ask("status", "status", "invisible");
        ben.await("unavailable", event -> "unavailable".equals(ben.seen(anna.me())));
        long lastActive = awaitStored(ben, anna.me());
        SocketClient cleo = open("cleo");
        int bens = ben.count();
        int cleos = cleo.count();

        // Everything that is not sending.
        anna.ask("hello");
        SocketClient second = open("anna");
        second.ask("open", "conversationId", direct);
        second.ask("read", "conversationId", direct, "seq", seq);
        second.ask("read", "conversationId", group, "seq", groupSeq);
        second.ask("unread", "conversationId", group, "seq", groupSeq);
        second.ask("read", "conversationId", group, "seq", groupSeq);
        second.ask("typing", "conversationId", direct, "on", true);
        second.ask("draft", "conversationId", direct, "text", "I will");
        second.ask("active");
        second.ask("favourite", "conversationId", direct, "on", true);
        second.ask("save", "conversationId", direct, "seq", seq, "on", true);
        second.ask("search", "query", "hello");
        second.ask("notify", "conversationId", group, "level", "mentions");
        long fresh = second.directWith("eryk");
        SocketClient eryk = open("eryk");
        second.await(
                "the mark", event -> is(event, "marked") && event.get("readSeq").asLong() >= groupSeq);
        second.close();
        barrier(cleo);

        for (JsonNode event : both(ben.since(bens), cleo.since(cleos))) {
            assertThat(List.of("presence", "read", "typing")
                                    .contains(event.get("type").asString())
                            && tells(event, anna.me()))
                    .as("%s", event)
                    .isFalse();
        }
        assertThat(ben.seen(anna.me())).isEqualTo("unavailable");
        assertThat(open("dora").seen(anna.me())).isEqualTo("unavailable");
        assertThat(ben.ask("readers", "conversationId", direct, "seq", seq).get("readers"))
                .isEmpty();
        assertThat(ben.ask("readers", "conversationId", group, "seq", groupSeq).toString())
                .doesNotContain("\"participantId\":" + anna.me() + ",");
        assertThat(readSeq(ben, direct, anna.me())).isLessThan(seq);
        assertThat(readSeq(cleo, group, anna.me())).isLessThan(groupSeq);
        assertThat(lastActive(ben, anna.me())).isEqualTo(lastActive);
        assertThat(eryk.welcome().get("conversations").toString()).doesNotContain("\"id\":" + fresh + ",");
        for (String command : List.of("open", "favourite", "mute", "hide")) {
            assertThat(eryk.askWrongly(command, "conversationId", fresh, "on", true))
                    .isEqualTo("notFound");
        }
        assertThat(eryk.askWrongly("history", "conversationId", fresh, "before", 1))
                .isEqualTo("notFound");
        assertThat(eryk.askWrongly("typing", "conversationId", fresh, "on", true))
                .isEqualTo("notFound");
        assertThat(eryk.askWrongly("draft", "conversationId", fresh, "text", "x"))
                .isEqualTo("notFound");
        assertThat(eryk.askWrongly("search", "query", "x", "conversationId", fresh))
                .isEqualTo("notFound");
        assertThat(eryk.askWrongly("post", "conversationId", fresh, "clientId", "x", "text", "x"))
                .isEqualTo("notFound");
        JsonNode opened = eryk.ask("openDirect", "participantId", anna.me()).get("conversation");
        assertThat(opened.get("lastAt").asLong()).isZero();

        // What she sends is seen as anybody's, and what she has read only when she appears.
        String sent = word();
        anna.post(direct, sent);
        ben.awaitMessage(direct, sent);
        assertThat(ben.seen(anna.me())).isEqualTo("unavailable");
        assertThat(readSeq(ben, direct, anna.me())).isLessThan(seq);
        anna.ask("status", "status", "online");
        ben.await("available", event -> "available".equals(ben.seen(anna.me())));
        ben.await(
                "her mark",
                event -> is(event, "read")
                        && event.get("conversationId").asLong() == direct
                        && event.get("marks").toString().contains("[" + anna.me() + "," + seq + "]"));
        assertThat(ben.ask("readers", "conversationId", direct, "seq", seq).get("readers"))
                .hasSize(1);
    }

    @Test
    void theFirstMessageBringsTheConversationToTheOther() {
        SocketClient gabi = open("user0007");
        SocketClient hanna = open("user0008");
        long id = gabi.directWith("user0008");
        int told = hanna.count();
        String text = word();
        gabi.post(id, text);
        hanna.awaitMessage(id, text);
        assertThat(types(hanna, told)).containsSubsequence("conversation", "message");
        assertThat(SocketClient.codeOf(hanna.ask("open", "conversationId", id))).isEqualTo("ok");
        assertThat(hanna.directWith("user0007")).isEqualTo(id);
    }

    /** All timers have told what happened before: somebody's typing and two marks that come later are told. */
    private void barrier(SocketClient cleo) {
        long aside = ben.directWith("cleo");
        for (int round = 0; round < 2; round++) {
            int before = ben.count();
            long seq = ben.post(aside, word()).get("seq").asLong();
            cleo.ask("read", "conversationId", aside, "seq", seq);
            cleo.ask("typing", "conversationId", aside, "on", round == 0);
            ben.await(
                    "what Cleo does",
                    event -> ben.since(before).stream().anyMatch(each -> is(each, "typing"))
                            && ben.since(before).stream().anyMatch(each -> is(each, "read")));
        }
    }

    private static boolean tells(JsonNode event, long participantId) {
        for (String list : List.of("changes", "marks")) {
            for (JsonNode each : event.path(list)) {
                if (each.get(0).asLong() == participantId) {
                    return true;
                }
            }
        }
        return event.path("participantId").asLong() == participantId;
    }

    private static List<JsonNode> both(List<JsonNode> some, List<JsonNode> others) {
        List<JsonNode> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private static long readSeq(SocketClient client, long conversationId, long participantId) {
        for (JsonNode each : client.ask("members", "conversationId", conversationId, "after", 0)
                .get("members")) {
            if (each.get("participantId").asLong() == participantId) {
                return each.get("readSeq").asLong();
            }
        }
        throw new AssertionError("no member " + participantId);
    }

    /** When somebody was active last, as it was told; awaits that it is stored so. */
    private static long awaitStored(SocketClient client, long participantId) {
        long told = client.since(0).stream()
                .filter(event -> is(event, "presence"))
                .flatMap(event -> event.get("changes").valueStream())
                .filter(each -> each.get(0).asLong() == participantId && each.size() > 2)
                .mapToLong(each -> each.get(2).asLong())
                .max()
                .orElseThrow();
        long end = System.nanoTime() + 30_000_000_000L;
        while (lastActive(client, participantId) != told) {
            assertThat(System.nanoTime()).as("stored within 30 s").isLessThan(end);
        }
        return told;
    }

    private static long lastActive(SocketClient client, long participantId) {
        JsonNode times = client.ask("lastActive", "participantIds", List.of(participantId))
                .get("lastActive");
        return times.isEmpty() ? 0 : times.get(0).get(1).asLong();
    }

    private static List<String> with(Iterable<String> some, String... more) {
        List<String> all = new ArrayList<>(List.of(more));
        some.forEach(all::add);
        return all;
    }

    private static List<String> types(SocketClient client, int from) {
        return client.since(from).stream()
                .map(event -> event.get("type").asString())
                .toList();
    }

    private static boolean is(JsonNode event, String type) {
        return event.get("type").asString().equals(type);
    }

    private static String word() {
        return "word " + UUID.randomUUID();
    }

    private SocketClient open(String userName) {
        SocketClient client = SocketClient.open(RunningParley.uri(), RunningParley.signIn(userName));
        opened.add(client);
        return client;
    }
}
