package org.parley.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningParley.class)
class TalkIT {
    private static final AtomicLong CLIENT_IDS = new AtomicLong();

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
        opened.forEach(SocketClient::close);
    }

    @Test
    void unknownForeignAndFormerConversationsCannotBeToldApart() {
        long foreign = open("cleo").directWith("dora");
        long former = StoredGroup.create(anna, "Former", 600, "cleo", "anna");
        RunningParley.sql(
                "UPDATE membership SET left_at = 1 WHERE conversation_id = ? AND participant_id = ?",
                former,
                anna.personId("anna"));
        for (long id : new long[] {foreign, former, 987_654_321}) {
            for (String command : List.of("open", "favourite", "mute", "hide")) {
                assertThat(anna.askWrongly(command, "conversationId", id, "on", true))
                        .as(command)
                        .isEqualTo("notFound");
            }
            assertThat(SocketClient.codeOf(anna.post(id, clientId(), "hello"))).isEqualTo("notFound");
            for (String page : List.of("before", "after", "around")) {
                assertThat(anna.askWrongly("history", "conversationId", id, page, 10))
                        .isEqualTo("notFound");
            }
            assertThat(anna.askWrongly("members", "conversationId", id, "after", 0))
                    .isEqualTo("notFound");
            assertThat(anna.askWrongly("readers", "conversationId", id, "seq", 1))
                    .isEqualTo("notFound");
            assertThat(anna.askWrongly("read", "conversationId", id, "seq", 1)).isEqualTo("notFound");
            assertThat(anna.askWrongly("conversations", "after", id)).isEqualTo("notFound");
            assertThat(SocketClient.codeOf(anna.ask("resume", "resume", Map.of(Long.toString(id), 0))))
                    .isEqualTo("ok");
            assertThat(anna.await(
                                    "left",
                                    event -> event.get("type").asString().equals("membership")
                                            && event.get("conversationId").asLong() == id)
                            .get("left")
                            .asBoolean())
                    .isTrue();
            assertThat(anna.messages(id)).isEmpty();
        }
        assertThat(anna.askWrongly("openDirect", "participantId", 987_654_321)).isEqualTo("notFound");
    }

    @Test
    void valuesOutOfBoundsAreInvalid() {
        long id = anna.directWith("ben");
        for (String text : List.of("", " \n\t ", "x".repeat(10_001), "a\u0000b", "a\u001Bb", "\u0085 x \u0085 y")) {
            assertThat(anna.askWrongly("post", "conversationId", id, "clientId", clientId(), "text", text))
                    .isEqualTo("invalid");
        }
        for (String clientId : List.of("", "a b", "x".repeat(37), "ą", "'--")) {
            assertThat(anna.askWrongly("post", "conversationId", id, "clientId", clientId, "text", "hello"))
                    .isEqualTo("invalid");
        }
        for (int limit : new int[] {0, 101, Integer.MAX_VALUE}) {
            assertThat(anna.askWrongly("history", "conversationId", id, "before", 10, "limit", limit))
                    .isEqualTo("invalid");
        }
        assertThat(anna.askWrongly("history", "conversationId", id)).isEqualTo("invalid");
        assertThat(anna.askWrongly("history", "conversationId", id, "before", 1, "after", 1))
                .isEqualTo("invalid");
        assertThat(anna.askWrongly("read", "conversationId", id, "seq", 0)).isEqualTo("invalid");
        for (String query : List.of("", "  ", "x".repeat(101), "a\u0000b")) {
            assertThat(anna.askWrongly("find", "query", query)).isEqualTo("invalid");
        }
        assertThat(anna.askWrongly("preference", "name", "a b", "setting", "1")).isEqualTo("invalid");
        assertThat(anna.askWrongly("preference", "name", "a", "setting", "x".repeat(2_001)))
                .isEqualTo("invalid");
        assertThat(anna.askWrongly("preference", "name", "a", "setting", "\u0000"))
                .isEqualTo("invalid");
        Map<String, Integer> tooMany = new java.util.HashMap<>();
        LongStream.range(1, 102).forEach(i -> tooMany.put(Long.toString(i), 0));
        assertThat(anna.askWrongly("resume", "resume", tooMany)).isEqualTo("invalid");
    }

    @Test
    void aLoneSurrogateIsInvalid() {
        long id = anna.directWith("ben");
        anna.sendText("{\"type\":\"post\",\"ref\":\"lone\",\"conversationId\":" + id
                + ",\"clientId\":\"lone\",\"text\":\"a\\ud800b\"}");
        assertThat(anna.await(
                                "an answer",
                                event -> event.path("ref").asString("").equals("lone"))
                        .path("code")
                        .asString())
                .isEqualTo("invalid");
    }

    @Test
    void textsArriveAsWritten() {
        long id = anna.directWith("ben");
        List<String> texts = List.of(
                "<script>alert(1)</script><img src=x onerror=alert(1)> &amp; ${1+1} #{facesContext}",
                "\u202Eright to left שלום مرحبا",
                "Robert'); DROP TABLE message;--",
                "two\nlines\tand \"quotes\" \\ / \u2028 \uFEFF",
                "👩‍👩‍👧‍👦 Zażółć gęślą jaźń",
                "ł".repeat(10_000));
        for (String text : texts) {
            anna.post(id, text);
            ben.awaitMessage(id, text);
        }
        assertThat(ben.ask("history", "conversationId", id, "before", 1_000_000_000L)
                        .get("messages")
                        .valueStream())
                .isEmpty();
        JsonNode last = ben.ask("open", "conversationId", id).get("messages");
        List<String> stored = new ArrayList<>();
        last.forEach(each -> stored.add(each.get("text").asString()));
        assertThat(stored).endsWith(texts.toArray(String[]::new));
    }

    @Test
    void namesArriveAsWritten() {
        String name = "<script>alert(1)</script> & \"friends\"";
        long id = StoredGroup.create(anna, name, 0, "anna", "ben");
        assertThat(anna.ask("open", "conversationId", id)
                        .at("/conversation/name")
                        .asString())
                .isEqualTo(name);
        assertThat(anna.ask("find", "query", "<SCRIPT>")
                        .at("/conversations/0/id")
                        .asLong())
                .isEqualTo(id);
    }

    @Test
    void aRepeatedClientIdIsTheFirstMessageOrAConflict() {
        long id = anna.directWith("ben");
        String clientId = clientId();
        JsonNode first = anna.post(id, clientId, "once");
        SocketClient otherTab = open("anna");
        JsonNode again = otherTab.post(id, clientId, " once\n");
        for (String field : List.of("seq", "revision", "at", "clientId")) {
            assertThat(again.get(field)).isEqualTo(first.get(field));
        }
        assertThat(SocketClient.codeOf(anna.post(id, clientId, "something else")))
                .isEqualTo("conflict");
        assertThat(SocketClient.codeOf(anna.post(anna.directWith("cleo"), clientId, "once")))
                .isEqualTo("conflict");
        anna.post(id, "after it");
        ben.awaitMessage(id, "after it");
        assertThat(ben.messages(id))
                .extracting(each -> each.get("text").asString())
                .containsExactly("once", "after it");
    }

    @Test
    void everyTabAndDeviceHearsEverythingOnceAndInOrder() {
        long id = StoredGroup.create(anna, "Tabs", 0, "anna", "ben");
        SocketClient annasTab = open("anna");
        SocketClient bensDevice = keep(SocketClient.open(RunningParley.uri(), RunningParley.anotherDevice("ben")));
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String text = "number " + i;
            texts.add(text);
            (i % 3 == 0 ? ben : i % 3 == 1 ? anna : annasTab).post(id, text);
        }
        for (SocketClient each : List.of(anna, annasTab, ben, bensDevice)) {
            each.awaitMessage(id, "number 29");
            assertThat(each.messages(id))
                    .extracting(one -> one.get("text").asString())
                    .isEqualTo(texts);
            assertThat(each.messages(id))
                    .extracting(one -> one.get("seq").asLong())
                    .isEqualTo(LongStream.rangeClosed(1, 30).boxed().toList());
        }
    }

    @Test
    void aMarkIsTheTruthOnAllOwnTabsAndATickForTheOthers() {
        long id = StoredGroup.create(anna, "Marks", 0, "anna", "ben");
        SocketClient bensTab = open("ben");
        anna.post(id, "one");
        anna.post(id, "two");
        ben.ask("read", "conversationId", id, "seq", 1);
        for (SocketClient tab : List.of(ben, bensTab)) {
            JsonNode marked = tab.await(
                    "marked",
                    event -> event.get("type").asString().equals("marked")
                            && event.get("conversationId").asLong() == id);
            assertThat(marked.get("readSeq").asLong()).isEqualTo(1);
            assertThat(marked.get("unread").asLong()).isEqualTo(1);
            assertThat(marked.get("lastSeq").asLong()).isEqualTo(2);
        }
        JsonNode read = anna.await(
                "read",
                event -> event.get("type").asString().equals("read")
                        && event.get("conversationId").asLong() == id);
        assertThat(read.at("/marks/0/0").asLong()).isEqualTo(anna.personId("ben"));
        assertThat(read.at("/marks/0/1").asLong()).isEqualTo(1);
        assertThat(anna.ask("readers", "conversationId", id, "seq", 1)
                        .at("/readers/0/name")
                        .asString())
                .isEqualTo("Ben Kowalski");
    }

    @Test
    void whoWasAwayGetsWhatHeMissedBeforeTheAnswer() {
        long id = StoredGroup.create(anna, "Gap", 0, "anna", "ben");
        anna.post(id, "one");
        ben.awaitMessage(id, "one");
        ben.close();
        anna.post(id, "two");
        anna.post(id, "three");
        SocketClient back = keep(SocketClient.connect(RunningParley.uri(), RunningParley.signIn("ben")));
        back.ask("hello", "resume", Map.of(Long.toString(id), 1));
        assertThat(back.messages(id))
                .extracting(each -> each.get("text").asString())
                .containsExactly("two", "three");
        // The same once more, now with nothing missed, and from the database instead of memory.
        back.ask("resume", "resume", Map.of(Long.toString(id), 3));
        assertThat(back.messages(id)).hasSize(2);
        JsonNode history = back.ask("history", "conversationId", id, "after", 1).get("messages");
        assertThat(history.valueStream().toList()).isEqualTo(back.messages(id));
    }

    @Test
    void moreThanFiveHundredMissedAreAnsweredByTheLastPage() {
        long id = StoredGroup.create(anna, "Many", 600, "anna", "ben");
        anna.ask("resume", "resume", Map.of(Long.toString(id), 100));
        assertThat(anna.messages(id))
                .extracting(each -> each.get("revision").asLong())
                .isEqualTo(LongStream.rangeClosed(101, 600).boxed().toList());
        anna.ask("resume", "resume", Map.of(Long.toString(id), 99));
        JsonNode reset =
                anna.await("reset", event -> event.get("type").asString().equals("reset"));
        assertThat(reset.at("/conversation/id").asLong()).isEqualTo(id);
        assertThat(reset.get("messages").size()).isEqualTo(50);
        assertThat(reset.at("/messages/49/seq").asLong()).isEqualTo(600);
        assertThat(anna.messages(id)).hasSize(500);
    }

    private SocketClient open(String userName) {
        return keep(SocketClient.open(RunningParley.uri(), RunningParley.signIn(userName)));
    }

    private SocketClient keep(SocketClient client) {
        opened.add(client);
        return client;
    }

    private static String clientId() {
        return "test-" + CLIENT_IDS.incrementAndGet();
    }
}
