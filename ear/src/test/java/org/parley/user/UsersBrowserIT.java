package org.parley.user;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.parley.browser.BrowserTest;
import org.parley.browser.Tab;

class UsersBrowserIT extends BrowserTest {
    @Test
    void theTableIsFilteredOrderedAndPaged() {
        Page page = signIn("anna").follow("Administration").awaitPanel().page();
        Locator body = page.locator(".users-table tbody");
        Locator rows = body.locator("tr");
        assertThat(body).containsText("Anna Nowak");
        page.getByLabel("Name or user name").fill("wojcik cle");
        page.keyboard().press("Enter");
        assertThat(rows).hasCount(1);
        assertThat(rows.first()).containsText("Cleo Wójcik");
        page.goBack();
        assertThat(body).containsText("Anna Nowak");
        page.locator(".order", new Page.LocatorOptions().setHasText("Name").setHasNotText("User"))
                .click();
        assertThat(body).not().containsText("Anna Nowak");
        page.locator("#find-role").selectOption("administrator");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Find"))
                .click();
        assertThat(rows).hasCount(1);
        Assertions.assertThat(page.url()).contains("order=-name").contains("role=administrator");
    }

    @Test
    void twoWhoEditTheSameTheSecondIsToldAndKeepsHisInput() {
        String path = newPerson("editta");
        Page one = signIn("anna").goTo(path).awaitPanel().page();
        Page other = signIn("anna").goTo(path).awaitPanel().page();
        field(one, "displayName").fill("Editta One");
        field(one, "save").click();
        assertThat(one.locator("[id='account']")).containsText("Saved.");
        field(other, "displayName").fill("Editta Two");
        field(other, "livechat").check();
        field(other, "save").click();
        assertThat(other.locator("[id='account']")).containsText("Somebody else has changed this account");
        assertThat(other.locator("[id='account']")).containsText("Stored now: Editta One");
        assertThat(field(other, "displayName")).hasValue("Editta Two");
        field(other, "save").click();
        assertThat(other.locator("[id='account']")).containsText("Saved.");
        one.reload();
        assertThat(field(one, "displayName")).hasValue("Editta Two");
        assertThat(field(one, "livechat")).isChecked();
        field(one, "displayName").fill(" ");
        field(one, "save").click();
        assertThat(one.locator("[id='account']")).containsText("A name has 1 to 100 characters");
    }

    @Test
    void aLinkSetsAPasswordOnceAndWhoIsDeactivatedIsOutAtOnce() {
        String path = newPerson("linda");
        Page anna = signIn("anna").goTo(path).awaitPanel().page();
        anna.locator("[id='access:link']").click();
        String link = anna.locator("[id='access:made']").inputValue();
        Page page = visit().newTab().page();
        page.navigate(link);
        assertThat(page.locator("[id='newPassword:userName']")).hasValue("linda");
        page.locator("[id='newPassword:wanted']").fill("quite another one");
        page.locator("[id='newPassword:again']").fill("quite another one");
        page.locator("[id='newPassword:set']").click();
        assertThat(page.locator("[id='signIn']")).isVisible();
        page.navigate(link);
        assertThat(page.locator("main")).containsText("This link is no longer valid.");

        Tab linda = visit().signIn("linda", "quite another one");
        linda.visit().expect("40[0-9]|WebSocket");
        anna.locator("[id='access:deactivate']").click();
        anna.locator(".ui-confirm-dialog .ui-confirmdialog-yes").click();
        assertThat(anna.locator("[id='access']")).containsText("cannot sign in");
        assertThat(linda.page().locator("[id='signIn']")).isVisible();
        anna.locator("[id='access:activate']").click();
        assertThat(anna.locator("[id='access']")).containsText("This person can sign in.");
    }

    @Test
    void aFileIsCheckedAndThenImported() throws IOException {
        Page page = signIn("anna").goTo("/admin/import.xhtml").awaitPanel().page();
        choose(page, "user_name,name\nimpa,Impa\nanna,Other\n");
        page.locator(".import-check").click();
        assertThat(page.locator(".import-bad")).containsText("Line 3 (anna): somebody has this user name");
        assertThat(page.locator(".import-create")).isDisabled();
        choose(page, "user_name,name\nimpa,=1+1\n");
        page.locator(".import-check").click();
        assertThat(page.locator(".import-said")).hasText("All 1 lines are good.");
        Download links =
                page.waitForDownload(() -> page.locator(".import-create").click());
        assertThat(page.locator(".import-said")).containsText("Done.");
        Assertions.assertThat(Files.readString(links.path())).contains("2,impa,'=1+1,,http");
    }

    private static void choose(Page page, String csv) {
        page.locator("#import-file")
                .setInputFiles(new FilePayload("users.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    /** Creates somebody; the path of his page. */
    private String newPerson(String userName) {
        Page page = signIn("anna").goTo("/admin/new-user.xhtml").awaitPanel().page();
        new AccountForm(page, "newUser")
                .fill(userName, "Name of " + userName, "a long enough one")
                .submit();
        assertThat(page.locator("main")).containsText("can now sign in");
        page.navigate("/admin/users.xhtml?name=" + userName);
        page.locator(".users-table tbody a").first().click();
        assertThat(page.locator("[id='account']")).isVisible();
        return page.url().replaceFirst("^[a-z]+://[^/]+", "");
    }

    private static Locator field(Page page, String name) {
        return page.locator("[id='account:" + name + "']");
    }

    @Test
    void aPageThatThereIsNotIsNotFound() {
        Tab anna = signIn("anna");
        anna.visit().expect("404");
        for (String path : new String[] {"/admin/nothing.xhtml", "/user/new-user.xhtml", "/nothing.xhtml"}) {
            Assertions.assertThat(anna.page().navigate(path).status()).isEqualTo(404);
        }
    }

    @Test
    void othersSeeNoWayInAndAreRefused() {
        Tab ben = signIn("ben");
        ben.visit().expect("40[34]");
        assertThat(ben.page().locator(".page-nav")).containsText("People");
        assertThat(ben.page().locator(".page-nav")).not().containsText("Administration");
        for (String path : new String[] {
            "users.xhtml", "new-user.xhtml", "user.xhtml", "import.xhtml", "import", "users.csv", "nothing.xhtml"
        }) {
            Assertions.assertThat(ben.page().navigate("/admin/" + path).status())
                    .isEqualTo(403);
        }
        // Faces answers by one name only, so that there is no way around.
        for (String path : new String[] {"/faces/admin/users.xhtml", "/admin/users.jsf", "/admin/users.faces"}) {
            Assertions.assertThat(ben.page().navigate(path).status()).isIn(403, 404);
        }
    }
}
