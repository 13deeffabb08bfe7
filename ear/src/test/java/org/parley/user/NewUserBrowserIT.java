package org.parley.user;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.parley.browser.BrowserTest;
import org.parley.browser.Tab;

class NewUserBrowserIT extends BrowserTest {
    private static final String PATH = "/admin/new-user.xhtml";
    private static final String PASSWORD = "a long enough one";

    @Test
    void anAdministratorCreatesSomebodyWhoIsAtOnceInThePanelsAndSignsIn() {
        Tab ben = signIn("ben");
        Tab anna = signIn("anna").goTo(PATH).awaitPanel();
        AccountForm form = new AccountForm(anna.page(), "newUser");
        form.fill("zyta", "Zyta <b>Nowa</b>", PASSWORD).submit();
        assertThat(anna.page().locator("main")).containsText("Zyta <b>Nowa</b> can now sign in as zyta.");
        assertThat(ben.panel().find("Zyta <b>Nowa</b>")).isVisible();

        Tab zyta = visit().signIn("zyta", PASSWORD);
        Assertions.assertThat(zyta.name()).isEqualTo("Zyta <b>Nowa</b>");
        ben.panel().availability("Zyta <b>Nowa</b>", "available");
    }

    @Test
    void aTakenNameAndAShortPasswordAreSaidAtTheirFields() {
        Tab anna = signIn("anna").goTo(PATH).awaitPanel();
        AccountForm form = new AccountForm(anna.page(), "newUser");
        form.fill("ben", "Another Ben", PASSWORD).submit();
        assertThat(anna.page().locator("main")).containsText("Somebody already has this user name.");
        form.fill("ben2", "Another Ben", "short").submit();
        assertThat(anna.page().locator("main")).containsText("A password has 10 to 256 characters");
    }

    @Test
    void othersAreRefused() {
        Tab ben = signIn("ben");
        ben.visit().expect("40[34]");
        Page page = ben.page();
        var answer = page.navigate(PATH);
        Assertions.assertThat(answer.status()).isIn(403, 404);
        assertThat(page.locator("[id='newUser']")).hasCount(0);
    }
}
