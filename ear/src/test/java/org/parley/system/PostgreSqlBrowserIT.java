package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.parley.benchmark.Launch;
import org.parley.browser.BrowserTest;
import org.parley.browser.Parley;
import org.parley.browser.Tab;

/** The same program on the other database: signing in, sending, reading, and a file there too. */
class PostgreSqlBrowserIT extends BrowserTest {
    private static final byte[] FILE = "The plan for next week".getBytes(StandardCharsets.UTF_8);

    @Test
    void twoPeopleTalkOnPostgreSql() throws Exception {
        EmbeddedPostgres postgres = own(EmbeddedPostgres.start());
        Parley parley = own(Parley.start(on(postgres)));
        Tab anna = visit(parley, desktop()).signIn("anna");
        Tab filip = visit(parley, desktop()).signIn("filip");
        anna.openConversation(filip.name()).send("Does it store this?").tick("Does it store this?", "stored");
        filip.openConversation(anna.name()).endsWith("Does it store this?").send("It does.");
        anna.window(filip.name()).endsWith("Does it store this?", "It does.").tick("Does it store this?", "read");

        anna.window(filip.name())
                .attach(new FilePayload("plan.txt", "text/plain", FILE))
                .send("And a file?");
        Locator file = filip.window(anna.name()).message("And a file?").locator(".file-line");
        Download saved = filip.page()
                .waitForDownload(() -> file.locator(".file-download").click());
        assertThat(Files.readAllBytes(saved.path())).isEqualTo(FILE);
    }

    private static Launch on(EmbeddedPostgres postgres) {
        return Parley.launch()
                .withDemo(12)
                .withSetting("parley.demo.allow", true)
                .withSetting("parley.database.class", "org.postgresql.ds.PGSimpleDataSource")
                .withSetting("parley.database.port", postgres.getPort())
                .withSetting("parley.database.name", "postgres")
                .withSetting("parley.database.user", "postgres")
                .withSetting("parley.database.password", "postgres");
    }
}
