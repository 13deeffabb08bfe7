package org.parley.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrameWritersTest {
    @Test
    void theStandardApiServesWhereTyrusDoesNot() {
        FakeSocket socket = new FakeSocket(1, 1);
        FrameWriter writer = FrameWriters.of(socket.session());
        assertThat(writer).isInstanceOf(StandardWriter.class);
        boolean[] taken = new boolean[1];
        writer.write(Segment.of("{\"type\":\"ę\"}").frame(), done -> taken[0] = done);
        assertThat(socket.frames).containsExactly("[{\"type\":\"ę\"}]");
        assertThat(taken[0]).isTrue();
    }

    /** The version of Tyrus that this is built with; the running server's says the same in its log. */
    @Test
    void theKnownTyrusIsWrittenToDirectly() {
        assertThat(TyrusWriter.isPossible()).isTrue();
    }
}
