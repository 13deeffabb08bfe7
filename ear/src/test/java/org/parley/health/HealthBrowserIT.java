package org.parley.health;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parley.browser.BrowserTest;

class HealthBrowserIT extends BrowserTest {
    @Test
    void theFiguresMoveByThemselves() {
        Page page = signIn("anna").follow("Administration").awaitPanel().page();
        page.locator(".admin-nav").getByText("System health").click();
        assertThat(page.locator("[data-figure=sockets]")).hasText(Pattern.compile("[1-9].*"));
        assertThat(page.locator("[data-figure=diskFree]")).hasText(Pattern.compile(".+ of .+"));
        assertThat(page.locator(".health")).containsText(Pattern.compile("Apache Derby|PostgreSQL"));
        assertThat(page.locator("[data-bytes]")).hasText(Pattern.compile("[0-9.,]+ (kB|MB|GB)"));
        String before = page.locator("[data-figure=sockets]").innerText();
        signIn("ben").awaitPanel();
        assertThat(page.locator("[data-figure=sockets]")).not().hasText(before);
    }
}
