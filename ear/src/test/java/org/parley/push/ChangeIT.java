package org.parley.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What people do with messages that stand, over the socket. */
@ExtendWith(RunningParley.class)
class ChangeIT {
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
    void everybodyHearsEachChangeInTheOrderOfRevisions() {
        long id = StoredGroup.create(anna, "Changes", 2, "anna", "ben");
        SocketClient annasTab = open("anna");
        ok(anna, "edit", "conversationId", id, "seq", 1, "text", "now *bold*, @ben");
        ok(ben, "react", "conversationId", id, "seq", 1, "emoji", "👍", "on", true);
        ok(anna, "react", "conversationId", id, "seq", 1, "emoji", "👍", "on", true);
        ok(ben, "react", "conversationId", id, "seq", 1, "emoji", "👍", "on", false);
        ok(ben, "pin", "conversationId", id, "seq", 1, "on", true);
        ok(anna, "delete", "conversationId", id, "seq", 2);
        for (SocketClient each : List.of(anna, annasTab, ben)) {
            each.await("the deletion", event -> event.has("deleted") && in(event, id));
            List<JsonNode> changes = each.all(event -> event.has("revision") && in(event, id));
            assertThat(changes)
                    .extracting(event -> event.get("revision").asLong())
                    .containsExactly(3L, 4L, 5L, 6L, 7L, 8L);
            assertThat(changes)
                    .extracting(event -> event.get("type").asString())
                    .containsExactly("messageChanged", "reaction", "reaction", "reaction", "pin", "messageChanged");
            assertThat(changes.get(0).get("html").asString()).contains("<strong>bold</strong>", "data-person");
            assertThat(changes.get(0).at("/mentions/0").asLong()).isEqualTo(anna.personId("ben"));
            assertThat(changes.get(2).get("count").asInt()).isEqualTo(2);
            assertThat(changes.get(5).get("text").asString()).isEmpty();
        }
        JsonNode first = anna.ask("open", "conversationId", id).at("/messages/0");
        assertThat(first.at("/reactions/0/mine").asBoolean()).isTrue();
        assertThat(first.has("pinned")).isTrue();
        assertThat(anna.ask("edits", "conversationId", id, "seq", 1)
                        .at("/edits/0/text")
                        .asString())
                .isEqualTo("number 1");
        assertThat(ben.ask("reactors", "conversationId", id, "seq", 1, "emoji", "👍")
                        .at("/people/0/name")
                        .asString())
                .isEqualTo("Anna Nowak");
        assertThat(ben.ask("pins", "conversationId", id).at("/messages/0/seq").asLong())
                .isEqualTo(1);
    }

    @Test
    void whoWasAwayGetsEachChangedMessageOnceAsItIsNow() {
        long id = StoredGroup.create(anna, "Gap", 5, "anna", "ben");
        ok(anna, "edit", "conversationId", id, "seq", 2, "text", "edited");
        ok(anna, "edit", "conversationId", id, "seq", 2, "text", "edited again");
        ok(ben, "react", "conversationId", id, "seq", 4, "emoji", "🎉", "on", true);
        SocketClient back = keep(SocketClient.connect(RunningParley.uri(), RunningParley.signIn("ben")));
        back.ask("hello", "resume", Map.of(Long.toString(id), 4));
        List<JsonNode> missed = back.all(event -> event.has("revision") && in(event, id));
        assertThat(missed.get(missed.size() - 1).get("revision").asLong()).isEqualTo(8);
        long held = 4;
        for (JsonNode each : missed) {
            assertThat(each.path("after").asLong(each.get("revision").asLong() - 1))
                    .isLessThanOrEqualTo(held);
            held = each.get("revision").asLong();
        }
        // The server remembers the last three as they were told; revision 5 is from before it began.
        assertThat(missed).extracting(each -> each.get("seq").asLong()).containsExactly(5L, 2L, 4L);
        assertThat(missed.get(1).get("text").asString()).isEqualTo("edited again");
        assertThat(missed.get(2).at("/reactions/0/mine").asBoolean()).isTrue();
    }

    @Test
    void whatOneMayNotChangeIsRefusedWithAReason() {
        long id = StoredGroup.create(anna, "Rights", 3, "anna", "ben");
        long foreign = open("cleo").directWith("dora");
        for (long other : new long[] {foreign, 987_654_321}) {
            for (String command : List.of("edit", "delete", "react", "pin", "edits", "reactors", "save", "unread")) {
                assertThat(asked(anna, command, other, 1)).as(command).isEqualTo("notFound");
            }
            assertThat(anna.askWrongly("pins", "conversationId", other)).isEqualTo("notFound");
            assertThat(anna.askWrongly("draft", "conversationId", other, "text", "x"))
                    .isEqualTo("notFound");
            assertThat(anna.askWrongly("typing", "conversationId", other, "on", true))
                    .isEqualTo("notFound");
            assertThat(anna.askWrongly("notify", "conversationId", other, "level", "all"))
                    .isEqualTo("notFound");
            assertThat(forward(anna, id, 1, other)).isEqualTo("notFound");
            assertThat(forward(anna, other, 1, id)).isEqualTo("notFound");
        }
        assertThat(asked(ben, "edit", id, 1)).isEqualTo("forbidden");
        assertThat(asked(ben, "delete", id, 1)).isEqualTo("forbidden");
        for (String command : List.of("edit", "delete", "react", "pin", "edits", "save")) {
            assertThat(asked(anna, command, id, 99)).as(command).isEqualTo("notFound");
        }
        ok(anna, "delete", "conversationId", id, "seq", 2);
        ok(anna, "delete", "conversationId", id, "seq", 2);
        for (String command : List.of("edit", "react", "pin", "edits", "reactors", "save")) {
            assertThat(asked(anna, command, id, 2)).as(command).isEqualTo("notFound");
        }
        assertThat(anna.askWrongly("post", "conversationId", id, "clientId", "reply-1", "text", "what?", "reply", 2))
                .isEqualTo("notFound");
        assertThat(anna.askWrongly(
                        "post",
                        "conversationId",
                        anna.directWith("ben"),
                        "clientId",
                        "reply-2",
                        "text",
                        "across",
                        "reply",
                        999))
                .isEqualTo("notFound");
        assertThat(anna.messages(id)).isEmpty();
    }

    @Test
    void valuesOutOfBoundsAreInvalid() {
        long id = anna.directWith("ben");
        anna.post(id, "hello");
        for (String text : List.of("", " \n ", "x".repeat(10_001), "a\u0000b")) {
            assertThat(anna.askWrongly("edit", "conversationId", id, "seq", 1, "text", text))
                    .isEqualTo("invalid");
        }
        for (String emoji : List.of("", "a", ":+1:", "👍👍", "<img>", "\u0000", "👍".repeat(20))) {
            assertThat(anna.askWrongly("react", "conversationId", id, "seq", 1, "emoji", emoji, "on", true))
                    .as(emoji)
                    .isEqualTo("invalid");
        }
        assertThat(anna.askWrongly("unread", "conversationId", id, "seq", 0)).isEqualTo("invalid");
        assertThat(anna.askWrongly("notify", "conversationId", id, "level", "loud"))
                .isEqualTo("invalid");
        assertThat(anna.askWrongly("draft", "conversationId", id, "text", "x".repeat(10_001)))
                .isEqualTo("invalid");
        assertThat(anna.askWrongly("pin", "conversationId", id, "seq", 1, "on", "yes"))
                .isEqualTo("malformed");
        assertThat(anna.askWrongly("react", "conversationId", id, "seq", 1, "on", true))
                .isEqualTo("malformed");
        assertThat(anna.askWrongly("edit", "conversationId", id, "seq", -1, "text", "x"))
                .isEqualTo("malformed");
    }

    @Test
    void anAnswerQuotesAndWhatIsForwardedNamesItsAuthor() {
        long id = StoredGroup.create(anna, "Answers", 0, "anna", "ben");
        anna.post(id, "Who brings the roll-ups?");
        ben.ask("post", "conversationId", id, "clientId", "answer-" + id, "text", "I do", "reply", 1);
        JsonNode answer = anna.awaitMessage(id, "I do");
        assertThat(answer.at("/quote/text").asString()).isEqualTo("Who brings the roll-ups?");
        long direct = ben.directWith("cleo");
        assertThat(forward(ben, id, 1, direct)).isEqualTo("ok");
        assertThat(ben.awaitMessage(direct, "Who brings the roll-ups?")
                        .get("forwarded")
                        .asString())
                .isEqualTo("Anna Nowak");
        ok(anna, "edit", "conversationId", id, "seq", 1, "text", "Who brings the screens?");
        JsonNode page = ben.ask("history", "conversationId", id, "after", 0).get("messages");
        assertThat(page.at("/1/quote/text").asString()).isEqualTo("Who brings the screens?");
    }

    @Test
    void whatOneSetsForOneselfReachesOnesOwnTabsAlone() {
        long id = StoredGroup.create(anna, "Own", 5, "anna", "ben");
        SocketClient tab = open("ben");
        ok(ben, "save", "conversationId", id, "seq", 3, "on", true);
        ok(ben, "draft", "conversationId", id, "text", "I will ", "reply", 3);
        ok(ben, "notify", "conversationId", id, "level", "mentions", "until", 4_000_000_000_000L);
        ok(ben, "read", "conversationId", id, "seq", 5);
        tab.await(
                "marked",
                event -> is(event, "marked", id) && event.get("readSeq").asLong() == 5);
        ok(ben, "unread", "conversationId", id, "seq", 4);
        tab.await("unread", event -> is(event, "marked", id) && event.has("unreadFrom"));
        assertThat(tab.await("saved", event -> is(event, "saved", id))
                        .get("seq")
                        .asLong())
                .isEqualTo(3);
        assertThat(tab.await("draft", event -> is(event, "draft", id))
                        .get("text")
                        .asString())
                .isEqualTo("I will ");
        JsonNode own = ben.ask("open", "conversationId", id).get("conversation");
        assertThat(own.get("unread").asInt()).isEqualTo(2);
        assertThat(own.get("unreadFrom").asInt()).isEqualTo(4);
        assertThat(own.get("draft").asString()).isEqualTo("I will ");
        assertThat(own.get("notify").asString()).isEqualTo("mentions");
        assertThat(own.get("muted").asBoolean()).isTrue();
        assertThat(ben.ask("saved").at("/saved/0/name").asString()).isEqualTo("Own");
        anna.ask("ping");
        assertThat(anna.all(event -> in(event, id)
                        && List.of("saved", "draft", "marked")
                                .contains(event.get("type").asString())))
                .isEmpty();
        assertThat(anna.ask("open", "conversationId", id).get("conversation").has("draft"))
                .isFalse();
    }

    @Test
    void othersHearWhoTypesAndStrangersDoNot() {
        long id = StoredGroup.create(anna, "Typing", 0, "anna", "ben");
        SocketClient cleo = open("cleo");
        ok(anna, "typing", "conversationId", id, "on", true);
        JsonNode typing = ben.await("typing", event -> is(event, "typing", id));
        assertThat(typing.get("participantId").asLong()).isEqualTo(anna.personId("anna"));
        ok(anna, "typing", "conversationId", id, "on", false);
        ben.await(
                "stopped", event -> is(event, "typing", id) && !event.get("on").asBoolean());
        cleo.ask("ping");
        anna.ask("ping");
        assertThat(cleo.all(event -> is(event, "typing", id))).isEmpty();
        assertThat(anna.all(event -> is(event, "typing", id))).isEmpty();
    }

    private static String asked(SocketClient client, String command, long id, long seq) {
        return client.askWrongly(command, "conversationId", id, "seq", seq, "text", "x", "emoji", "👍", "on", true);
    }

    private static String forward(SocketClient client, long from, long seq, long to) {
        return client.askWrongly(
                "forward",
                "conversationId",
                from,
                "seq",
                seq,
                "toConversationId",
                to,
                "clientId",
                UUID.randomUUID().toString());
    }

    private static void ok(SocketClient client, String command, Object... fields) {
        JsonNode answer = client.ask(command, fields);
        assertThat(SocketClient.codeOf(answer)).as(answer.toString()).isEqualTo("ok");
    }

    private static boolean in(JsonNode event, long id) {
        return event.path("conversationId").asLong(0) == id;
    }

    private static boolean is(JsonNode event, String type, long id) {
        return event.get("type").asString().equals(type) && in(event, id);
    }

    private SocketClient open(String userName) {
        return keep(SocketClient.open(RunningParley.uri(), RunningParley.signIn(userName)));
    }

    private SocketClient keep(SocketClient client) {
        opened.add(client);
        return client;
    }
}
