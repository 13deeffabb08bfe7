package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.benchmark.Server;
import org.parley.benchmark.SignIn;

/** A database that cannot write its log must not seem to work. */
class FailedLogIT {
    /**
     * Bytes that any file may have from now on: far less than where the log is by now, and a whole page of Derby's
     * largest size, because a limit within a page would tear it, which no full disk does.
     */
    private static final int LIMIT = 32_768;

    @TempDir
    static Path folder;

    @Test
    void aFailedWriteOfTheLogEndsTheProcessAndLosesNothingAcknowledged() throws Exception {
        Server server = Server.start(Jar.on(folder).withDemo(12));
        try {
            SignIn anna = SignIn.at(server.uri(), "anna", SignIn.DEMO_PASSWORD);
            try (Chat chat = new Chat(server.uri(), anna)) {
                post(chat, "before");
                chat.await("'type':'ok'", "'ref':'before'");
                forbidLongFiles(server.pid());
                post(chat, "after");
                assertThat(server.awaitExit(Duration.ofSeconds(60))).isNotZero();
            }
            assertThat(Files.readAllLines(server.log())).last().asString().startsWith("Parley: the database has");
        } finally {
            server.kill();
        }
        try (Server again = Server.start(server.launch())) {
            SignIn ben = SignIn.at(again.uri(), "ben", SignIn.DEMO_PASSWORD);
            try (Chat chat = new Chat(again.uri(), ben)) {
                chat.send("{'type':'history','ref':'h','conversationId':" + chat.group("Everyone")
                        + ",'after':0,'limit':50}");
                assertThat(chat.await("'ref':'h'")).contains("\"before\"");
            }
        }
    }

    private static void post(Chat chat, String text) {
        chat.send("{'type':'post','ref':'" + text + "','conversationId':" + chat.group("Everyone") + ",'clientId':'"
                + UUID.randomUUID() + "','text':'" + text + "'}");
    }

    private static void forbidLongFiles(long pid) throws Exception {
        Process prlimit = new ProcessBuilder("prlimit", "--pid", String.valueOf(pid), "--fsize=" + LIMIT).start();
        assertThat(prlimit.waitFor()).isZero();
    }
}
