package org.parley.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Searching over the socket, beside PostgreSQL. */
@ExtendWith(RunningParley.class)
class SearchIT {
    private final List<SocketClient> opened = new ArrayList<>();
    private final String marker = "m" + UUID.randomUUID().toString().replace("-", "");
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
    void unknownAndForeignConversationsCannotBeToldApart() {
        SocketClient cleo = open("cleo");
        long foreign = cleo.directWith("dora");
        cleo.post(foreign, "secret " + marker);
        awaitFound(cleo, marker);
        for (long id : new long[] {foreign, 987_654_321}) {
            assertThat(anna.askWrongly("search", "query", marker, "conversationId", id))
                    .isEqualTo("notFound");
            assertThat(anna.askWrongly("date", "conversationId", id, "at", 0)).isEqualTo("notFound");
        }
        assertThat(anna.ask("search", "query", marker).get("results")).isEmpty();
    }

    @Test
    void wrongSearchesAreToldSo() {
        assertThat(anna.askWrongly("search")).isEqualTo("malformed");
        assertThat(anna.askWrongly("search", "query", 7)).isEqualTo("malformed");
        assertThat(anna.askWrongly("search", "query", "x", "hasFile", "yes")).isEqualTo("malformed");
        assertThat(anna.askWrongly("search", "query", "x", "from", -1)).isEqualTo("malformed");
        for (String query : new String[] {"", " \n", "x".repeat(201)}) {
            assertThat(anna.askWrongly("search", "query", query)).isEqualTo("invalid");
        }
        assertThat(anna.askWrongly("search", "query", "x", "before", "1.2")).isEqualTo("invalid");
        assertThat(anna.askWrongly("date", "conversationId", anna.directWith("ben")))
                .isEqualTo("malformed");
        assertThat(anna.ask("search", "query", "' OR 1=1; --").get("type").asString())
                .isEqualTo("ok");
    }

    @Test
    void bothFindWhatTheySaidWithTheNameOfTheOther() {
        long direct = anna.directWith("ben");
        anna.post(direct, "Zażółć " + marker);
        awaitFound(anna, marker);
        JsonNode result = ben.ask("search", "query", "zazolc " + marker.substring(0, 9), "conversationId", direct)
                .get("results")
                .get(0);
        assertThat(result.get("name").asString())
                .isEqualTo(result.at("/message/author").asString());
        assertThat(result.at("/snippet/hits").toString()).isEqualTo("[[0,6],[7," + (7 + marker.length()) + "]]");
    }

    @Test
    void pagesGoOnAtTheCursor() {
        long direct = anna.directWith("ben");
        for (int i = 0; i < 60; i++) {
            anna.post(direct, marker + " " + i);
        }
        awaitFound(anna, marker + " 59");
        JsonNode first = anna.ask("search", "query", marker);
        assertThat(first.get("results")).hasSize(50);
        JsonNode second = anna.ask(
                "search", "query", marker, "before", first.get("cursor").asString());
        assertThat(second.get("results")).hasSize(10);
        assertThat(second.get("more").asBoolean()).isFalse();
        assertThat(second.at("/results/9/message/text").asString()).isEqualTo(marker + " 0");
    }

    @Test
    void aDayLeadsToItsFirstMessage() {
        long direct = anna.directWith("ben");
        JsonNode stored = anna.post(direct, marker);
        long last = stored.get("seq").asLong();
        long at = stored.get("at").asLong();
        assertThat(seqAt(direct, 0)).isEqualTo(1);
        assertThat(seqAt(direct, at + 1)).isEqualTo(last);
        assertThat(seqAt(direct, at)).isLessThanOrEqualTo(last);
        long empty = open("cleo").directWith("eryk");
        assertThat(opened.get(2)
                        .ask("date", "conversationId", empty, "at", at)
                        .get("seq")
                        .asLong())
                .isZero();
    }

    private long seqAt(long conversationId, long at) {
        return anna.ask("date", "conversationId", conversationId, "at", at)
                .get("seq")
                .asLong();
    }

    private SocketClient open(String userName) {
        SocketClient client = SocketClient.open(RunningParley.uri(), RunningParley.signIn(userName));
        opened.add(client);
        return client;
    }

    /** The index follows a moment after the message. */
    private static void awaitFound(SocketClient client, String query) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (client.ask("search", "query", query).get("results").isEmpty()) {
            assertThat(System.nanoTime()).as("within 30 s").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }
}
