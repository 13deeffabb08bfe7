package org.parley.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parley.benchmark.Launch;
import org.parley.benchmark.Server;
import org.parley.benchmark.SignIn;
import tools.jackson.databind.JsonNode;

/** SIGKILL while a large group is being notified: afterwards everybody has each entry once. */
class NotificationKillIT {
    private static final int PEOPLE = 700;
    private static final int MESSAGES = 10;
    private static final long BEYOND_ALL = (1L << 53) - 1;

    @TempDir
    Path folder;

    @Test
    @Timeout(300)
    void everybodyHasEachEntryOnce() {
        Launch launch = Launch.of(Path.of(System.getProperty("parley.jar", "target/parley.jar")), folder)
                .withJvm("-Xmx512m")
                .withDemo(PEOPLE);
        Server server = Server.start(launch);
        Map<Long, Long> expected = new TreeMap<>();
        long everyone;
        try (SocketClient anna = SocketClient.open(server.uri(), SignIn.asDemo(server.uri(), "anna"))) {
            everyone = everyone(anna);
            for (int i = 0; i < MESSAGES; i++) {
                expected.put(anna.post(everyone, "@all " + i).get("seq").asLong(), 1L);
            }
        } finally {
            server.kill();
        }
        Server again = Server.start(launch, server.port());
        try {
            for (String userName : List.of("ben", "user0200", "user0400", "user0700")) {
                assertThat(entries(again, userName, everyone)).isEqualTo(expected);
            }
        } finally {
            again.stop();
        }
    }

    private static long everyone(SocketClient client) {
        for (JsonNode each : client.welcome().get("conversations")) {
            if (each.get("name").asString().equals("Everyone")) {
                return each.get("id").asLong();
            }
        }
        throw new AssertionError("no group of all");
    }

    /** How often each message stands in a person's bell, once they all do. */
    private static Map<Long, Long> entries(Server server, String userName, long conversationId) {
        try (SocketClient client = SocketClient.open(server.uri(), SignIn.asDemo(server.uri(), userName))) {
            while (true) {
                Map<Long, Long> counts = new TreeMap<>();
                for (long seq : mentions(client, conversationId)) {
                    counts.merge(seq, 1L, Long::sum);
                }
                if (counts.size() >= MESSAGES) {
                    return counts;
                }
            }
        }
    }

    private static List<Long> mentions(SocketClient client, long conversationId) {
        List<Long> seqs = new ArrayList<>();
        for (JsonNode each : client.ask("notifications", "before", BEYOND_ALL).get("list")) {
            if (each.get("kind").asString().equals("mention")
                    && each.get("conversationId").asLong() == conversationId) {
                seqs.add(each.get("seq").asLong());
            }
        }
        return seqs;
    }
}
