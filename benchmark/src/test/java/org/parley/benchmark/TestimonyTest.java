package org.parley.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.benchmark.socket.JsonObject;

class TestimonyTest {
    private final Ledger ledger = new Ledger();
    private final Testimony testimony = new Testimony();

    /** Messages 0 and 1 were acknowledged as seq 5 and 6; message 2 was not answered. */
    @BeforeEach
    void claim() {
        Track track = ledger.track(1);
        for (int number = 0; number < 3; number++) {
            ledger.begin(track, 0);
        }
        ledger.acknowledged(0, 5);
        ledger.acknowledged(1, 6);
        testimony.claim(ledger);
    }

    @Test
    void allThereInOrderIsWell() {
        testimony.hear(List.of(message(5, 0), message(6, 1)), 4);
        assertThat(testimony.faults()).isEmpty();
    }

    @Test
    void anUnansweredMessageMayBeThere() {
        testimony.hear(List.of(message(5, 0), message(6, 1), message(7, 2)), 4);
        assertThat(testimony.faults()).isEmpty();
    }

    @Test
    void aLostMessageIsAFault() {
        testimony.hear(List.of(message(5, 0)), 4);
        assertThat(testimony.faults())
                .containsExactly("Acknowledged message " + ledger.clientIds().of(1) + ", seq 6, is lost");
    }

    @Test
    void aDoubleIsAFault() {
        testimony.hear(List.of(message(5, 0), message(6, 1), message(7, 1)), 4);
        assertThat(testimony.faults()).singleElement().asString().contains("is there twice, again as seq 7");
    }

    @Test
    void anotherPlaceThanAcknowledgedIsAFault() {
        testimony.hear(List.of(message(5, 1), message(6, 0)), 4);
        assertThat(testimony.faults()).hasSize(2);
    }

    @Test
    void aGapIsAFault() {
        testimony.hear(List.of(message(5, 0), message(6, 1), message(8, 2)), 4);
        assertThat(testimony.faults()).containsExactly("seq 8 follows 6");
    }

    private JsonObject message(long seq, int number) {
        return JsonObject.of(
                "{\"seq\":" + seq + ",\"clientId\":\"" + ledger.clientIds().of(number) + "\"}");
    }
}
