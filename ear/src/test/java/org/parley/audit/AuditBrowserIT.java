package org.parley.audit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.parley.browser.BrowserTest;
import org.parley.browser.Tab;

class AuditBrowserIT extends BrowserTest {
    private static final String KEY = "parley.presence.idle";
    private static final String FIELD = "Who has not moved for so many seconds is idle";

    @Test
    void whatAnAdministratorChoosesHoldsAndStandsInTheLog() throws IOException {
        Page page = signIn("anna").follow("Administration").awaitPanel().page();
        choose(page, "601");
        openLog(page);
        Locator rows = page.locator(".audit-table tbody tr");
        page.getByLabel("Action begins with").fill("setting.");
        page.getByLabel("Done by (user name)").fill("Anna");
        find(page);
        assertThat(rows.first()).containsText("Anna Nowak");
        assertThat(rows.first()).containsText("127.0.0.1");
        assertThat(rows.first()).containsText("setting.changed");
        assertThat(rows.first()).containsText(KEY);
        assertThat(rows.first().locator("ins")).hasText("601");
        choose(page, "");
        openLog(page);
        page.getByLabel("Action begins with").fill("setting.");
        find(page);
        assertThat(rows.first().locator("del")).hasText("601");
        page.locator(".order").click();
        assertThat(rows.last().locator("del")).hasText("601");
        Download download =
                page.waitForDownload(() -> page.getByText("Export as CSV").click());
        Assertions.assertThat(Files.readString(download.path()))
                .startsWith("\uFEFFnumber,time,actor_id,actor,address,action,")
                .contains("Anna Nowak,127.0.0.1,setting.changed,,,," + KEY + ": 601 > ")
                .doesNotContain("sign-in.created");
    }

    @Test
    void aValueOutOfItsBoundsIsToldAtItsField() {
        Page page = signIn("anna").follow("Administration").awaitPanel().page();
        for (String wrong : new String[] {"0", "many"}) {
            openSettings(page);
            page.getByLabel(FIELD).fill(wrong);
            save(page);
            assertThat(page.locator("[id='choices:fields']")).containsText("A whole number from 1 to 86,400, please.");
        }
        openSettings(page);
        assertThat(page.getByLabel(FIELD)).hasValue("");
    }

    @Test
    void othersAreRefused() {
        Tab ben = signIn("ben");
        // The second is the picture of an answer that is no page.
        ben.visit().expect("40[34]");
        for (String path : new String[] {"audit.xhtml", "audit.csv", "settings.xhtml", "health.xhtml"}) {
            Assertions.assertThat(ben.page().navigate("/admin/" + path).status())
                    .isEqualTo(403);
        }
    }

    private static void choose(Page page, String value) {
        openSettings(page);
        page.getByLabel(FIELD).fill(value);
        save(page);
        assertThat(page.locator("[id='choices:said']")).containsText("Saved.");
    }

    private static void openSettings(Page page) {
        page.locator(".admin-nav").getByText("Settings").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Settings")))
                .isVisible();
    }

    private static void openLog(Page page) {
        page.locator(".admin-nav").getByText("Audit log").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Audit log")))
                .isVisible();
    }

    private static void save(Page page) {
        page.locator("[id='choices:save']").click();
    }

    private static void find(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Find"))
                .click();
        page.waitForURL("**action=setting.**");
    }
}
