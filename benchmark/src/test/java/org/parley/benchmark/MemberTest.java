package org.parley.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.benchmark.socket.ClientSocket;
import org.parley.benchmark.socket.EventReader;
import org.parley.benchmark.socket.FloorServer;
import org.parley.benchmark.socket.Loop;

/** What a member must notice: frames are handed to it as a server that errs would send them. */
class MemberTest {
    private static final String WELCOME = "[{\"type\":\"welcome\",\"me\":{\"id\":1},\"conversations\":["
            + "{\"id\":7,\"name\":\"Everyone\",\"lastSeq\":10,\"revision\":12}],\"people\":[]}]";

    private final Ledger ledger = new Ledger();
    private final EventReader events = new EventReader(ledger.clientIds());
    private Member one;
    private Member other;
    private int[] numbers;

    @BeforeEach
    void welcome() {
        one = new Member(ledger, events, new SignIn("one", ""));
        other = new Member(ledger, events, new SignIn("other", ""));
        receive(one, WELCOME);
        receive(other, WELCOME);
        Track track = ledger.track(7);
        numbers = new int[] {ledger.begin(track, 0), ledger.begin(track, 0), ledger.begin(track, 0)};
    }

    @Test
    void theSameInOrderIsWell() {
        for (Member member : List.of(one, other)) {
            receive(member, "[" + message(11, 0) + "," + message(12, 1) + "]");
            receive(member, "[" + message(13, 2) + "]");
        }
        ledger.acknowledged(numbers[1], 12);
        assertThat(ledger.faults()).isEmpty();
        assertThat(ledger.deliveries()).isEqualTo(6);
        assertThat(other.reading().isComplete()).isTrue();
    }

    @Test
    void aGapIsAFault() {
        receive(one, "[" + message(11, 0) + "," + message(13, 2) + "]");
        assertThat(ledger.faults()).containsExactly("one received seq 13 of conversation 7 instead of 12");
    }

    @Test
    void aGapOfTheSecondMemberIsAFault() {
        receive(one, "[" + message(11, 0) + "," + message(12, 1) + "," + message(13, 2) + "]");
        receive(other, "[" + message(11, 0) + "," + message(13, 2) + "]");
        assertThat(ledger.faults()).containsExactly("other received seq 13 of conversation 7 instead of 12");
    }

    @Test
    void aDoubleIsAFault() {
        receive(one, "[" + message(11, 0) + "," + message(11, 0) + "]");
        assertThat(ledger.faults()).containsExactly("one received seq 11 of conversation 7 instead of 12");
    }

    @Test
    void disorderIsAFault() {
        receive(one, "[" + message(12, 1) + "," + message(11, 0) + "]");
        assertThat(ledger.faults()).hasSize(2);
    }

    @Test
    void aMessageStoredTwiceIsAFault() {
        receive(one, "[" + message(11, 0) + "," + message(12, 0) + "]");
        assertThat(ledger.faults()).containsExactly("message 0 is stored twice, as seq 11 and 12");
    }

    @Test
    void anotherMessageForAnotherMemberIsAFault() {
        receive(one, "[" + message(11, 0) + "]");
        receive(other, "[" + message(11, 1) + "]");
        assertThat(ledger.faults()).containsExactly("seq 11 is message 0 for one member and 1 for another");
    }

    @Test
    void anAcknowledgedMessageThatNobodyReceivesIsAFault() {
        receive(one, "[" + ok(0, 11) + "]");
        assertThat(ledger.faults()).containsExactly("message 0 was acknowledged as seq 11, which no member received");
    }

    @Test
    void anAcknowledgementForAnotherSeqIsAFault() {
        receive(one, "[" + message(11, 0) + "," + message(12, 1) + "," + ok(0, 12) + "]");
        assertThat(ledger.faults()).containsExactly("message 0 was acknowledged as seq 12, which no member received");
    }

    @Test
    void aRefusalIsAFault() {
        receive(one, "[{\"type\":\"problem\",\"ref\":\"0\",\"code\":\"tryAgain\",\"detail\":\"full\"}]");
        assertThat(ledger.faults()).containsExactly("message 0 was refused: tryAgain");
        assertThat(ledger.open()).isEqualTo(2);
    }

    @Test
    void anUnknownConversationIsAFault() {
        receive(one, "[" + message(11, 0).replace(":7,", ":8,") + "]");
        assertThat(ledger.faults()).containsExactly("one received a message of an unknown conversation 8");
    }

    @Test
    void brokenFramesAreFaults() {
        receive(one, "[" + message(11, 0));
        receive(one, "[" + message(12, 1).substring(0, 60));
        receive(one, "{}");
        assertThat(ledger.faults()).hasSize(3).allMatch(fault -> fault.startsWith("one: A frame "));
    }

    @Test
    void repetitionsAndGapsAreNoFaultsUntilTheResumeIsAnswered() {
        try (FloorServer floor = FloorServer.start(1);
                Loop loop = new Loop()) {
            one.connect(loop, floor.uri());
            receive(one, "[" + message(11, 0) + ",{\"type\":\"resync\"}]");
            receive(one, "[" + message(13, 2) + "," + message(11, 0) + "," + message(12, 1) + "]");
            receive(one, "[{\"type\":\"ok\",\"ref\":\"1000000000000\"}]");
            assertThat(ledger.faults()).isEmpty();
            receive(one, "[" + message(11, 0) + "]");
            assertThat(ledger.faults()).containsExactly("one received seq 11 of conversation 7 instead of 13");
        }
    }

    @Test
    void aResetBeginsAnew() {
        try (FloorServer floor = FloorServer.start(1);
                Loop loop = new Loop()) {
            ClientSocket socket = one.connect(loop, floor.uri());
            receive(
                    one,
                    "[{\"type\":\"resync\"},{\"type\":\"reset\",\"conversation\":{\"id\":7,\"lastSeq\":20,\"revision\":30}}]");
            receive(one, "[" + message(21, 0) + "]");
            assertThat(socket.isOpen()).isFalse();
        }
        assertThat(one.resyncs()).isEqualTo(1);
        assertThat(one.reading().resets()).isEqualTo(1);
        assertThat(ledger.faults()).isEmpty();
    }

    private void receive(Member member, String frame) {
        byte[] bytes = ("junk" + frame + "junk").getBytes(StandardCharsets.UTF_8);
        member.frame(bytes, 4, bytes.length - 4);
    }

    private String message(long seq, int index) {
        return "{\"type\":\"message\",\"conversationId\":7,\"seq\":" + seq + ",\"revision\":" + (seq + 2)
                + ",\"clientId\":\"" + ledger.clientIds().of(numbers[index])
                + "\",\"text\":\"a \\\"quoted\\\" {text}]\"}";
    }

    private static String ok(int number, long seq) {
        return "{\"type\":\"ok\",\"ref\":\"" + number + "\",\"conversationId\":7,\"seq\":" + seq + "}";
    }
}
