package org.parley.search;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.parley.browser.BrowserTest;
import org.parley.browser.ChatWindow;
import org.parley.browser.Scribe;
import org.parley.browser.SearchBox;
import org.parley.browser.Tab;

class SearchBrowserIT extends BrowserTest {
    private static final int LINES = 170;

    @Test
    void aResultOpensTheWindowAtItsMessageFarUpInTheHistory() {
        Tab ann = signInNewcomer();
        String name = write(ann, "Zażółć gęślą jaźń at the Łódź office", LINES);
        SearchBox search = ann.search().type("ZAZOLC lodz").awaitResults(1);
        assertThat(search.hits()).hasText(new String[] {"Zażółć", "Łódź"});
        assertThat(search.results()).containsText(name);
        search.results().click();
        ChatWindow window = ann.window(name);
        assertThat(window.shown()).containsText("Zażółć gęślą jaźń");
        assertThat(window.shown()).isInViewport();
        assertThat(window.jump()).isVisible();
        window.jump().click();
        assertThat(window.message("line " + LINES)).isInViewport();
        // The same result leads there again, from wherever one has gone meanwhile.
        search.results().click();
        assertThat(window.shown()).isInViewport();
    }

    @Test
    void theKeyboardIsEnough() {
        Tab ann = signInNewcomer();
        String name = write(ann, "needle one", 3);
        SearchBox search = ann.search().type("line").awaitResults(3);
        ann.page().keyboard().press("ArrowDown");
        assertThat(search.results().nth(0)).isFocused();
        ann.page().keyboard().press("ArrowUp");
        assertThat(search.query()).isFocused();
        ann.page().keyboard().press("ArrowDown");
        ann.page().keyboard().press("End");
        assertThat(search.results().nth(2)).isFocused();
        ann.page().keyboard().press("Enter");
        assertThat(ann.window(name).shown()).containsText("line 1");
        assertThat(ann.window(name).shown()).isFocused();
        ann.page().keyboard().press("Control+Shift+F");
        assertThat(search.query()).isFocused();
        ann.page().keyboard().press("Escape");
        search.closed();
        assertThat(ann.window(name).shown()).isFocused();
    }

    @Test
    void aWindowSearchesItsOwnConversationUntilOneWantsAll() {
        Tab ann = signInNewcomer();
        String first = write(ann, "apple pie", 1);
        String second = write(ann, "apple tree", 1);
        ann.search().type("apple").awaitResults(2);
        ann.page().keyboard().press("Escape");
        SearchBox search = ann.openConversation(first).search().type("apple").awaitResults(1);
        assertThat(search.results()).containsText("apple pie");
        search.field("Only in " + first).uncheck();
        assertThat(search.results()).hasCount(2);
        assertThat(search.status()).hasText("2 results");
        ann.page().keyboard().press("Escape");
        ann.window(first).close();
        ann.openConversation(second).search();
        assertThat(search.query()).hasValue("");
        assertThat(search.results()).hasCount(0);
    }

    @Test
    void personDayAndFileNarrow() {
        Tab ann = signInNewcomer();
        String name = write(ann, "plan of the other", 1);
        ann.openConversation(name).send("plan of mine").tick("plan of mine", "stored");
        SearchBox search = ann.search().type("plan").awaitResults(2);
        search.field("Person").fill(name);
        assertThat(search.results()).hasCount(1);
        assertThat(search.results()).containsText("plan of the other");
        search.field("Person").fill("Nobody At All");
        assertThat(search.status()).hasText("Nobody has this name.");
        search.field("Person").fill("");
        assertThat(search.results()).hasCount(2);
        search.field("From").fill(LocalDate.now(ZoneOffset.UTC).plusDays(2).toString());
        assertThat(search.status()).hasText("Nothing found.");
        search.field("From").fill(LocalDate.now(ZoneOffset.UTC).minusDays(2).toString());
        assertThat(search.results()).hasCount(2);
        search.field("Has a file").check();
        assertThat(search.status()).hasText("Nothing found.");
    }

    @Test
    void whatIsFoundIsTextAndRubbishIsWords() {
        Tab ann = signInNewcomer();
        write(ann, "<img src=x onerror=alert(1)><b>bold</b> & 'quoted'", 1);
        SearchBox search = ann.search().type("IMG bold").awaitResults(1);
        assertThat(search.results()).containsText("<img src=x onerror=alert(1)><b>bold</b> & 'quoted'");
        for (String rubbish : new String[] {"(((", "\"", "a:b & !|", "***", "' OR 1=1 --"}) {
            search.type(rubbish);
            assertThat(search.status()).hasText("Nothing found.");
        }
        search.type(" ");
        assertThat(search.status()).hasText("Type the beginnings of words, or choose a person.");
    }

    @Test
    void moreIsShownWhenAskedFor() {
        Tab ann = signInNewcomer();
        write(ann, "first", 70);
        SearchBox search = ann.search().type("line 70").awaitResults(1);
        search.type("line");
        assertThat(search.results()).hasCount(50);
        assertThat(search.status()).containsText("The newest 50 results");
        search.more().click();
        assertThat(search.results()).hasCount(70);
        assertThat(search.more()).isHidden();
        assertThat(search.results().nth(50)).isFocused();
    }

    @Test
    void aDayLeadsToItsFirstMessage() {
        Tab ann = signInNewcomer();
        String name = write(ann, "the very first", LINES);
        ChatWindow window = ann.openConversation(name);
        window.jump().click();
        assertThat(window.message("line " + LINES)).isInViewport();
        window.search().jumpTo(LocalDate.now(ZoneOffset.UTC).minusDays(3).toString());
        assertThat(window.shown()).containsText("the very first");
        assertThat(window.message("the very first")).isInViewport();
    }

    @Test
    void onAPhoneItFillsTheScreenAndGivesWayToTheConversation() {
        Tab ann = signInNewcomer(phone());
        String name = write(ann, "needle in hay", 1);
        ann.page().locator(".panel-search").tap();
        SearchBox search = ann.searchBox().type("needle").awaitResults(1);
        search.results().tap();
        search.closed();
        assertThat(ann.window(name).shown()).containsText("needle in hay");
    }

    /** A stranger writes a text, and then so many lines; answers his name. */
    private String write(Tab reader, String text, int lines) {
        String writer = newcomer();
        String name = signIn(writer).name();
        try (Scribe scribe = Scribe.signIn(parley(), writer)) {
            long id = scribe.openDirect(reader.id());
            scribe.post(id, text);
            scribe.postLines(id, lines);
        }
        return name;
    }
}
