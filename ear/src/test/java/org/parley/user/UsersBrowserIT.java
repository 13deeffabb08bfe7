package org.parley.user;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.parley.browser.BrowserTest;
import org.parley.browser.Tab;

class UsersBrowserIT extends BrowserTest {
    @Test
    void theTableIsFilteredOrderedAndPaged() {
        Page page = signIn("anna").follow("Administration").awaitPanel().page();
        Locator rows = page.locator(".users-table tbody tr");
        assertThat(rows.first()).containsText("Anna Nowak");
        page.getByLabel("Name or user name").fill("wojcik cle");
        page.keyboard().press("Enter");
        assertThat(rows).hasCount(1);
        assertThat(rows.first()).containsText("Cleo Wójcik");
        page.goBack();
        assertThat(rows.first()).containsText("Anna Nowak");
        page.locator(".order", new Page.LocatorOptions().setHasText("Name").setHasNotText("User"))
                .click();
        assertThat(rows.first()).not().containsText("Anna Nowak");
        page.locator("#find-role").selectOption("administrator");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Find"))
                .click();
        assertThat(rows).hasCount(1);
        Assertions.assertThat(page.url()).contains("order=-name").contains("role=administrator");
    }

    @Test
    void othersSeeNoWayInAndAreRefused() {
        Tab ben = signIn("ben");
        ben.visit().expect("40[34]");
        assertThat(ben.page().locator(".page-nav")).containsText("People");
        assertThat(ben.page().locator(".page-nav")).not().containsText("Administration");
        for (String path : new String[] {"users.xhtml", "new-user.xhtml", "users.csv", "nothing.xhtml"}) {
            Assertions.assertThat(ben.page().navigate("/admin/" + path).status())
                    .isEqualTo(403);
        }
        // Faces answers by one name only, so that there is no way around.
        for (String path : new String[] {"/faces/admin/users.xhtml", "/admin/users.jsf", "/admin/users.faces"}) {
            Assertions.assertThat(ben.page().navigate(path).status()).isIn(403, 404);
        }
    }
}
