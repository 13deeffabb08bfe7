package org.parley.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Bells over the socket: who gets what, who may read and mark it, and why. */
@ExtendWith(RunningParley.class)
class NotificationIT {
    private static final long BEYOND_ALL = (1L << 53) - 1;

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
    void nobodyReadsOrMarksAnothersBell() {
        long id = anna.directWith("ben");
        long seq = anna.post(id, "@ben only for you").get("seq").asLong();
        long entry = entryOf(ben, id, seq).get("id").asLong();
        SocketClient cleo = open("cleo");
        assertThat(page(cleo).valueStream()).noneMatch(each -> each.get("id").asLong() == entry);
        assertThat(SocketClient.codeOf(cleo.ask("notificationsRead", "ids", List.of(entry))))
                .isEqualTo("ok");
        assertThat(SocketClient.codeOf(cleo.ask("notificationsRead", "all", true, "upTo", entry)))
                .isEqualTo("ok");
        assertThat(page(ben).valueStream().filter(each -> each.get("id").asLong() == entry))
                .singleElement()
                .satisfies(each -> assertThat(each.get("read").asBoolean()).isFalse());
    }

    @Test
    void whatIsNoCommandIsRefused() {
        for (Object before : new Object[] {"x", -1, 1.5, List.of()}) {
            assertThat(anna.askWrongly("notifications", "before", before)).isEqualTo("malformed");
        }
        assertThat(anna.askWrongly("notifications")).isEqualTo("malformed");
        assertThat(anna.ask("notifications", "before", 0).get("list")).isEmpty();
        List<Long> tooMany = LongStream.rangeClosed(1, 101).boxed().toList();
        assertThat(anna.askWrongly("notificationsRead", "ids", tooMany)).isEqualTo("invalid");
        assertThat(anna.askWrongly("notificationsRead", "ids", List.of())).isEqualTo("invalid");
        assertThat(anna.askWrongly("notificationsRead")).isEqualTo("invalid");
        assertThat(anna.askWrongly("notificationsRead", "ids", List.of(1), "all", true, "upTo", 1))
                .isEqualTo("invalid");
        assertThat(anna.askWrongly("notificationsRead", "all", true)).isEqualTo("malformed");
        assertThat(anna.askWrongly("notificationsRead", "ids", List.of("x"))).isEqualTo("malformed");
        assertThat(SocketClient.codeOf(anna.ask("notificationsRead", "ids", List.of(987_654_321))))
                .isEqualTo("ok");
    }

    @Test
    void ofAForeignConversationNobodyLearnsWhy() {
        SocketClient cleo = open("cleo");
        long foreign = cleo.directWith("dora");
        long foreignSeq = cleo.post(foreign, "secret").get("seq").asLong();
        for (long id : new long[] {foreign, 987_654_321}) {
            assertThat(anna.askWrongly("why", "conversationId", id, "seq", foreignSeq))
                    .isEqualTo("notFound");
        }
        long id = anna.directWith("ben");
        long seq = anna.post(id, "plain").get("seq").asLong();
        for (long missing : new long[] {0, seq + 1_000}) {
            assertThat(ben.askWrongly("why", "conversationId", id, "seq", missing))
                    .isEqualTo("notFound");
        }
        assertThat(ben.askWrongly("why", "conversationId", id)).isEqualTo("malformed");
        assertThat(ben.ask("why", "conversationId", id, "seq", seq)
                        .get("notified")
                        .asBoolean())
                .isTrue();
        assertThat(anna.ask("why", "conversationId", id, "seq", seq)
                        .at("/reasons/0")
                        .asString())
                .isEqualTo("author");
    }

    @Test
    void allOwnTabsHearWhatBecomesOfTheBell() {
        SocketClient bensTab = open("ben");
        long id = anna.directWith("ben");
        long bens = ben.post(id, "mine").get("seq").asLong();
        anna.ask("react", "conversationId", id, "seq", bens, "emoji", "👍", "on", true);
        long entry = entryOf(bensTab, id, bens).get("id").asLong();
        assertThat(entryOf(ben, id, bens).get("emoji").asString()).isEqualTo("👍");
        ben.ask("notificationsRead", "ids", List.of(entry));
        assertThat(bensTab.await(
                                "read",
                                event -> event.get("type").asString().equals("notificationsRead")
                                        && event.at("/ids/0").asLong() == entry)
                        .has("unread"))
                .isTrue();
        anna.ask("react", "conversationId", id, "seq", bens, "emoji", "👍", "on", false);
        bensTab.await("gone", event -> event.path("gone").asLong() == entry && !event.has("notification"));
        ben.ask("testNotification");
        bensTab.await(
                "a test", event -> event.at("/notification/kind").asString("").equals("test"));
        assertThat(anna.all(event -> event.path("gone").asLong() == entry)).isEmpty();
    }

    @Test
    @Timeout(60)
    void theSnapshotHasWhatCameWhileOneWasAway() {
        ben.close();
        long id = anna.directWith("ben");
        long first = anna.post(id, "a question").get("seq").asLong();
        long seq = anna.post(id, "@ben are you there?").get("seq").asLong();
        SocketClient back = open("ben");
        while (page(back).valueStream().noneMatch(each -> is(each, id, seq))) {
            assertThat(back.isOpen()).isTrue();
        }
        JsonNode bell = open("ben").welcome().get("notifications");
        assertThat(bell.get("unread").asInt()).isPositive();
        assertThat(bell.get("list").valueStream()).anyMatch(each -> is(each, id, seq));
        assertThat(bell.get("list").valueStream()).noneMatch(each -> is(each, id, first));
    }

    private static boolean is(JsonNode entry, long conversationId, long seq) {
        return entry.path("conversationId").asLong() == conversationId
                && entry.path("seq").asLong() == seq;
    }

    private static JsonNode entryOf(SocketClient client, long conversationId, long seq) {
        return client.await("an entry", event -> is(event.path("notification"), conversationId, seq))
                .get("notification");
    }

    private static JsonNode page(SocketClient client) {
        return client.ask("notifications", "before", BEYOND_ALL).get("list");
    }

    private SocketClient open(String userName) {
        SocketClient client = SocketClient.open(RunningParley.uri(), RunningParley.signIn(userName));
        opened.add(client);
        return client;
    }
}
