package org.parley.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What members, moderators and administrators may do with a group, and who hears of it. Anna is an administrator. */
@ExtendWith(RunningParley.class)
class GroupIT {
    private static final AtomicLong GROUPS = new AtomicLong(90_000_000);

    private final List<SocketClient> opened = new ArrayList<>();
    private SocketClient anna;
    private SocketClient ben;
    private SocketClient cleo;

    @BeforeEach
    void open() {
        anna = open("anna");
        ben = open("ben");
        cleo = open("cleo");
    }

    @AfterEach
    void close() {
        opened.forEach(SocketClient::close);
    }

    @Test
    void aForeignGroupCannotBeToldFromNoneAndADirectConversationIsNoGroup() {
        long foreign = group("ben", "cleo");
        long me = anna.personId("anna");
        for (long id : new long[] {foreign, 987_654_321}) {
            assertThat(anna.askWrongly("leave", "conversationId", id)).isEqualTo("notFound");
            assertThat(anna.askWrongly("leave", "conversationId", id, "successor", anna.personId("ben")))
                    .isEqualTo("notFound");
            assertThat(edit(anna, id, "Mine")).isEqualTo("notFound");
            assertThat(anna.askWrongly("join", "conversationId", id)).isEqualTo("notFound");
            assertThat(anna.askWrongly("addMembers", "conversationId", id, "participantIds", List.of(me)))
                    .isEqualTo("notFound");
            assertThat(anna.askWrongly("removeMember", "conversationId", id, "participantId", me))
                    .isEqualTo("notFound");
            assertThat(anna.askWrongly("role", "conversationId", id, "participantId", me, "role", "moderator"))
                    .isEqualTo("notFound");
            assertThat(anna.askWrongly("deleteGroup", "conversationId", id)).isEqualTo("notFound");
        }
        long direct = anna.directWith("ben");
        assertThat(anna.askWrongly("leave", "conversationId", direct)).isEqualTo("forbidden");
        assertThat(edit(anna, direct, "Mine")).isEqualTo("forbidden");
        assertThat(anna.askWrongly("join", "conversationId", direct)).isEqualTo("forbidden");
        assertThat(anna.askWrongly("deleteGroup", "conversationId", direct)).isEqualTo("forbidden");
        assertThat(anna.askWrongly("leave")).isEqualTo("malformed");
        assertThat(anna.askWrongly("leave", "conversationId", foreign, "successor", "ben"))
                .isEqualTo("malformed");
        assertThat(anna.askWrongly("editGroup", "conversationId", foreign)).isEqualTo("malformed");
        assertThat(anna.askWrongly("role", "conversationId", foreign, "participantId", me, "role", "king"))
                .isEqualTo("invalid");
    }

    @Test
    void aNewNameComesWithItsLine() {
        long id = group("ben", "cleo");
        assertThat(edit(cleo, id, "Mine")).isEqualTo("forbidden");
        for (String name : List.of("", "  ", "x".repeat(101), "a\u0000b", "a\nb")) {
            assertThat(edit(ben, id, name)).isEqualTo("invalid");
        }
        assertThat(edit(ben, id, " <b>Sales</b> ")).isEqualTo("ok");
        JsonNode line = cleo.awaitMessage(id, "<b>Sales</b>");
        assertThat(line.get("kind").asString()).isEqualTo("groupRenamed");
        assertThat(cleo.ask("open", "conversationId", id)
                        .at("/conversation/name")
                        .asString())
                .isEqualTo("<b>Sales</b>");
    }

    @Test
    void whoIsTakenOutHearsNothingMoreOnAnyOfHisSocketsAndWhoIsAddedReadsAll() {
        long id = group("ben", "cleo");
        SocketClient second = open("cleo");
        long cleosId = ben.personId("cleo");
        ben.post(id, "before");
        cleo.awaitMessage(id, "before");
        assertThat(cleo.askWrongly("removeMember", "conversationId", id, "participantId", ben.personId("ben")))
                .isEqualTo("forbidden");
        ben.ask("removeMember", "conversationId", id, "participantId", cleosId);
        for (SocketClient each : List.of(cleo, second)) {
            assertThat(membership(each, id, "cleo").get("left").asBoolean()).isTrue();
        }
        ben.post(id, "among ourselves");
        ben.awaitMessage(id, "among ourselves");
        for (SocketClient each : List.of(cleo, second)) {
            for (String command : List.of("open", "favourite", "typing", "join", "deleteGroup")) {
                assertThat(each.askWrongly(command, "conversationId", id, "on", true))
                        .as(command)
                        .isEqualTo("notFound");
            }
            assertThat(each.askWrongly("history", "conversationId", id, "before", 100))
                    .isEqualTo("notFound");
            assertThat(each.askWrongly("search", "query", "before", "conversationId", id))
                    .isEqualTo("notFound");
            assertThat(each.askWrongly("react", "conversationId", id, "seq", 1, "emoji", "👍", "on", true))
                    .isEqualTo("notFound");
            assertThat(SocketClient.codeOf(each.post(id, "after-" + id + each.hashCode(), "hello?")))
                    .isEqualTo("notFound");
            assertThat(each.messages(id))
                    .extracting(message -> message.get("text").asString())
                    .doesNotContain("among ourselves");
        }

        ben.ask("addMembers", "conversationId", id, "participantIds", List.of(cleosId));
        cleo.await(
                "the conversation that she is in again",
                event -> event.get("type").asString().equals("conversation")
                        && event.at("/conversation/id").asLong() == id);
        assertThat(cleo.ask("open", "conversationId", id).get("messages"))
                .extracting(message -> message.get("text").asString())
                .contains("before", "among ourselves");
    }

    @Test
    void whoMayOnlyReadAndWhereModeratorsWriteNobodyElseWrites() {
        long id = group("ben", "cleo", "anna");
        ben.ask("role", "conversationId", id, "participantId", ben.personId("cleo"), "role", "reader");
        assertThat(membership(cleo, id, "cleo").get("role").asString()).isEqualTo("reader");
        assertThat(SocketClient.codeOf(cleo.post(id, "reader-" + id, "no"))).isEqualTo("forbidden");
        assertThat(cleo.ask("open", "conversationId", id)
                        .at("/conversation/writable")
                        .asBoolean())
                .isFalse();
        ben.ask(
                "editGroup",
                "conversationId",
                id,
                "name",
                "News",
                "public",
                true,
                "posting",
                "moderators",
                "mentionAll",
                "moderators",
                "colour",
                "teal");
        // The new name is told before, with its own line.
        anna.await(
                "the group's settings",
                event -> event.get("type").asString().equals("group")
                        && event.get("conversationId").asLong() == id
                        && event.get("posting").asString().equals("moderators"));
        assertThat(SocketClient.codeOf(anna.post(id, "member-" + id, "no"))).isEqualTo("forbidden");
        assertThat(SocketClient.codeOf(ben.post(id, "moderator-" + id, "news for @all")))
                .isEqualTo("ok");
    }

    @Test
    void aPublicGroupIsFoundAndJoinedByItsName() {
        long id = group("ben", "cleo");
        String name = "Public " + id;
        assertThat(anna.ask("findGroups", "query", name).get("groups")).isEmpty();
        ben.ask("editGroup", "conversationId", id, "name", name, "public", true, "posting", "all", "mentionAll", "all");
        assertThat(anna.ask("findGroups", "query", name).at("/groups/0/member").asBoolean())
                .isFalse();
        anna.ask("join", "conversationId", id);
        assertThat(membership(ben, id, "anna").get("memberCount").asInt()).isEqualTo(3);
        assertThat(anna.ask("findGroups", "query", name).at("/groups/0/member").asBoolean())
                .isTrue();
        assertThat(anna.askWrongly("findGroups", "query", "x", "after", 987_654_321))
                .isEqualTo("notFound");
    }

    @Test
    void nobodyLeavesTheGroupOfAllPeople() {
        long id = anna.welcome()
                .get("conversations")
                .valueStream()
                .filter(each -> each.path("everyone").asBoolean())
                .findFirst()
                .orElseThrow()
                .get("id")
                .asLong();
        assertThat(ben.askWrongly("leave", "conversationId", id)).isEqualTo("forbidden");
        assertThat(anna.askWrongly("removeMember", "conversationId", id, "participantId", anna.personId("ben")))
                .isEqualTo("forbidden");
        assertThat(anna.askWrongly("deleteGroup", "conversationId", id)).isEqualTo("forbidden");
    }

    @Test
    void whoLeavesHearsNothingMoreAndTheLastModeratorNamesAnother() {
        long id = group("ben", "cleo", "anna");
        assertThat(ben.askWrongly("leave", "conversationId", id)).isEqualTo("forbidden");
        for (long unfit : new long[] {ben.personId("ben"), ben.personId("dora"), 987_654_321}) {
            assertThat(ben.askWrongly("leave", "conversationId", id, "successor", unfit))
                    .isEqualTo("notFound");
        }
        assertThat(cleo.askWrongly("leave", "conversationId", id, "successor", cleo.personId("anna")))
                .isEqualTo("forbidden");
        ben.ask("leave", "conversationId", id, "successor", ben.personId("cleo"));
        assertThat(membership(cleo, id, "cleo").get("role").asString()).isEqualTo("moderator");
        assertThat(membership(anna, id, "ben").get("left").asBoolean()).isTrue();
        assertThat(membership(ben, id, "ben").get("left").asBoolean()).isTrue();

        cleo.post(id, "among ourselves");
        anna.awaitMessage(id, "among ourselves");
        for (String command : List.of("open", "leave", "favourite")) {
            assertThat(ben.askWrongly(command, "conversationId", id, "on", true))
                    .isEqualTo("notFound");
        }
        assertThat(ben.askWrongly("history", "conversationId", id, "before", 100))
                .isEqualTo("notFound");
        assertThat(ben.askWrongly("members", "conversationId", id, "after", 0)).isEqualTo("notFound");
        ben.ask("resume", "resume", Map.of(Long.toString(id), 0));
        assertThat(ben.messages(id))
                .extracting(each -> each.get("text").asString())
                .doesNotContain("among ourselves");
        assertThat(SocketClient.codeOf(cleo.ask("leave", "conversationId", id, "successor", cleo.personId("anna"))))
                .isEqualTo("ok");
        assertThat(SocketClient.codeOf(anna.ask("leave", "conversationId", id))).isEqualTo("ok");
    }

    @Test
    void aDeletedGroupIsGoneForAllItsMembersAtOnce() {
        long id = group("ben", "cleo", "anna");
        assertThat(ben.askWrongly("deleteGroup", "conversationId", id)).isEqualTo("forbidden");
        cleo.post(id, "a last word");
        anna.ask("deleteGroup", "conversationId", id);
        for (SocketClient each : List.of(anna, ben, cleo)) {
            each.await(
                    "the group's end",
                    event -> event.get("type").asString().equals("groupDeleted")
                            && event.get("conversationId").asLong() == id);
            assertThat(each.askWrongly("open", "conversationId", id)).isEqualTo("notFound");
            assertThat(SocketClient.codeOf(each.post(id, "after-" + id, "hello?")))
                    .isEqualTo("notFound");
            assertThat(each.askWrongly("deleteGroup", "conversationId", id)).isEqualTo("notFound");
            assertThat(each.askWrongly("leave", "conversationId", id)).isEqualTo("notFound");
        }
        for (JsonNode each : open("ben").welcome().get("conversations")) {
            assertThat(each.get("id").asLong()).isNotEqualTo(id);
        }
    }

    /** Gives a group another name; the code of the answer. */
    private static String edit(SocketClient client, long conversationId, String name) {
        return client.askWrongly(
                "editGroup",
                "conversationId",
                conversationId,
                "name",
                name,
                "public",
                false,
                "posting",
                "all",
                "mentionAll",
                "all");
    }

    private static JsonNode membership(SocketClient client, long conversationId, String userName) {
        return client.await(
                "the membership of " + userName,
                event -> event.get("type").asString().equals("membership")
                        && event.get("conversationId").asLong() == conversationId
                        && event.get("participantId").asLong() == client.personId(userName));
    }

    private SocketClient open(String userName) {
        SocketClient client = SocketClient.open(RunningParley.uri(), RunningParley.signIn(userName));
        opened.add(client);
        return client;
    }

    /** A group as the database has it; the first of its members is its moderator. */
    private long group(String... members) {
        long id = GROUPS.incrementAndGet();
        RunningParley.sql(
                "INSERT INTO conversation (id, kind, name, last_seq, last_ordinal, revision, floor_seq, last_at,"
                        + " member_count, created_at) VALUES (?, 'GROUP', 'Group', 0, 0, 0, 0, 1, ?, 1)",
                id,
                members.length);
        for (String each : members) {
            RunningParley.sql(
                    "INSERT INTO membership (conversation_id, participant_id, role, joined_seq, read_seq, disclosed_seq,"
                            + " read_ordinal, read_posted, posted, posted_seq, favourite, muted)"
                            + " VALUES (?, ?, ?, 0, 0, 0, 0, 0, 0, 0, FALSE, FALSE)",
                    id,
                    anna.personId(each),
                    each.equals(members[0]) ? "MODERATOR" : "MEMBER");
        }
        return id;
    }
}
