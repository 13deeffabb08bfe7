package org.parley.system;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.parley.benchmark.Launch;
import org.parley.browser.BrowserTest;
import org.parley.browser.Parley;
import org.parley.browser.Tab;

/** The same program on the other database: signing in, sending and reading there too. */
class PostgreSqlBrowserIT extends BrowserTest {
    @Test
    void twoPeopleTalkOnPostgreSql() throws Exception {
        EmbeddedPostgres postgres = own(EmbeddedPostgres.start());
        Parley parley = own(Parley.start(on(postgres)));
        Tab anna = visit(parley, desktop()).signIn("anna");
        Tab filip = visit(parley, desktop()).signIn("filip");
        anna.openConversation(filip.name()).send("Does it store this?").tick("Does it store this?", "stored");
        filip.openConversation(anna.name()).endsWith("Does it store this?").send("It does.");
        anna.window(filip.name()).endsWith("Does it store this?", "It does.").tick("Does it store this?", "read");
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
