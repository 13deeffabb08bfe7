package org.parley.conversation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.parley.benchmark.Launch;
import org.parley.benchmark.Server;
import org.parley.benchmark.StoredGroups;
import org.parley.browser.BrowserTest;
import org.parley.browser.Panel;
import org.parley.browser.Parley;
import org.parley.browser.Tab;
import org.parley.browser.Trace;

/**
 * A panel with as many people and groups as it may hold. What the scripts do is judged: how much stands in the document, and how often
 * it is drawn. Their times are told, not judged: whatever else runs on the machine makes them worse.
 */
class PanelLoadBrowserIT extends BrowserTest {
    private static final Logger LOG = Logger.getLogger(PanelLoadBrowserIT.class.getName());
    private static final int PEOPLE = 2_000;
    private static final int GROUPS = 200;

    /** So many of the first people are in each group, the one who signs in among them. */
    private static final int MEMBERS = 10;

    /** Rows in the document at any time: those in sight of 900 px, and a few beyond. */
    private static final int MOST_ROWS = 60;

    /** Two frames later all is drawn that was asked for before. */
    private static final String DRAWN =
            "await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));";

    /** Counts how often rows are drawn: what one frame draws is told together. */
    private static final String DRAWS =
            "let draws = 0; const watch = new MutationObserver(() => draws++); watch.observe(document.querySelector('.roster-list'),"
                    + " { childList: true, subtree: true, attributes: true, characterData: true });";

    @Test
    void twoThousandPeopleAndTwoHundredGroupsAreListedFilteredAndScrolledFluently() {
        Tab anna = visit(own(crowded()), desktop()).signIn("anna");
        tell("first visit", () -> listed(anna.reload()), anna, "forgets");
        tell("page after page", () -> listed(anna.reload()), anna, "");
        Panel panel = anna.panel();
        assertThat(panel.rows().count()).isLessThan(MOST_ROWS);

        Locator filter = panel.filter();
        type(anna, "te 1"); // warm: the first keys find code that no browser has compiled yet
        tell("keys", () -> type(anna, "team 12"), anna, "");
        tell("more keys", () -> type(anna, "kowal"), anna, "");
        filter.fill("");
        anna.page().waitForCondition(() -> panel.rows().count() > 10);
        panel.roster().hover();
        tell("scrolling", () -> scroll(anna), anna, "");

        assertThat(
                        drawsOf(
                                anna,
                                "const input = document.querySelector('.panel-filter input'); for (let i = 0; i < 50; i++) {"
                                        + " input.value = 'team'.slice(0, 1 + i % 4); input.dispatchEvent(new Event('input')); }"))
                .as("draws for fifty keys in one frame")
                .isLessThanOrEqualTo(2);
        assertThat(keptOf(anna))
                .as("rows that another key leaves in the list stay the same nodes")
                .isTrue();
    }

    private static Parley crowded() {
        Launch launch = Parley.launch().withDemo(PEOPLE);
        Server.start(launch).stop(); // makes the schema and the people
        StoredGroups.load(launch, GROUPS, MEMBERS);
        return Parley.start(launch);
    }

    private static void tell(String what, Runnable act, Tab tab, String first) {
        if (!first.isEmpty()) {
            tab.page().evaluate("() => localStorage.clear()");
        }
        Trace trace = Trace.of(tab);
        act.run();
        Trace.Seen seen = trace.end();
        String figures = String.format(
                Locale.ROOT,
                "script %.1f ms in all, %d frames, median %.1f ms, p99 %.1f ms, longest task %.1f ms",
                seen.script(),
                seen.frames().size(),
                seen.medianFrame(),
                seen.worstFrame(),
                seen.longestTask());
        LOG.log(Level.INFO, "{0} people, {1} groups, {2}: {3}", new Object[] {PEOPLE, GROUPS, what, figures});
    }

    private static void listed(Tab tab) {
        assertThat(tab.panel().row(StoredGroups.name(1))).isVisible();
        tab.page().evaluate("async () => { " + DRAWN + " }");
    }

    private static void type(Tab tab, String text) {
        tab.panel().filter().fill("");
        for (int i = 0; i < text.length(); i++) {
            tab.panel().filter().press(text.substring(i, i + 1).equals(" ") ? "Space" : text.substring(i, i + 1));
            tab.page().evaluate("async () => { " + DRAWN + " }");
        }
    }

    private static void scroll(Tab tab) {
        for (int i = 0; i < 60; i++) {
            tab.page().mouse().wheel(0, 1_700);
            Object rows = tab.page()
                    .evaluate("async () => { " + DRAWN + " return document.querySelectorAll('.roster-row').length; }");
            assertThat((Integer) rows).isBetween(5, MOST_ROWS);
        }
        assertThat((Boolean) tab.page().evaluate("() => document.querySelector('parley-roster').scrollTop > 50_000"))
                .as("scrolled")
                .isTrue();
    }

    private static int drawsOf(Tab tab, String work) {
        return (Integer)
                tab.page().evaluate("async () => { " + DRAWS + work + DRAWN + " watch.disconnect(); return draws; }");
    }

    private static boolean keptOf(Tab tab) {
        return (Boolean)
                tab.page()
                        .evaluate(
                                "async () => { const input = document.querySelector('.panel-filter input');"
                                        + " const type = async text => { input.value = text; input.dispatchEvent(new Event('input')); "
                                        + DRAWN
                                        + " }; await type('team'); const row = document.querySelector('.row-open[title=\"Team 012\"]');"
                                        + " await type('team 01'); return row.isConnected && row === document.querySelector('.row-open[title=\"Team 012\"]'); }");
    }
}
