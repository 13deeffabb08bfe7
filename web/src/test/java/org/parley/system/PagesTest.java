package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What no page, script or style may contain. The browser tests see what runs; these see what was written. */
class PagesTest {
    private static final Map<Path, String> PAGES = Sources.below(Sources.WEBAPP, ".xhtml");
    private static final Map<Path, String> SCRIPTS = Sources.below(Sources.WEBAPP, ".js");
    private static final Map<Path, String> ALL =
            Sources.below(Sources.WEBAPP, ".xhtml", ".html", ".js", ".css", ".svg", ".xml", ".json");

    /** Names of vocabularies: nothing is ever fetched from them. */
    private static final String NAMES = "www\\.w3\\.org/|jakarta\\.ee/xml/ns/|glassfish\\.org/dtds/";

    @Test
    void thereIsSomethingToLookAt() {
        assertThat(PAGES).hasSizeGreaterThan(5);
        assertThat(SCRIPTS).hasSizeGreaterThan(20);
    }

    /** Their handlers stand inline, which the Content-Security-Policy refuses; PrimeFaces has the same with a nonce. */
    @Test
    void noTagThatThePolicyBreaks() {
        assertThat(Sources.found(PAGES, Pattern.compile("<f:ajax|<h:commandLink|<h:commandScript|<p:poll\\b")))
                .isEmpty();
    }

    @Test
    void noScriptInTheMarkup() {
        assertThat(Sources.found(PAGES, Pattern.compile("javascript:"))).isEmpty();
        // Handlers of PrimeFaces' own tags go by the nonce; those of plain tags do not.
        assertThat(Sources.found(PAGES, Pattern.compile("<(?![a-z]+:)[a-z][^<>]*\\son[a-z]+=\"")))
                .isEmpty();
        // PrimeFaces gives the nonce to scripts in the markup: one import is all that such a script may hold.
        String data = " type=\"application/json\"";
        String module = " type=\"module\">import \"#\\{assets\\.path}/js/[a-z/-]+\\.js\"</script>";
        assertThat(Sources.found(PAGES, Pattern.compile("<script(?!" + data + "|" + module + ")[^<]*")))
                .isEmpty();
        assertThat(Sources.found(PAGES, Pattern.compile("<style\\b|<(?![a-z]+:)[a-z][^<>]*\\sstyle=\"")))
                .isEmpty();
    }

    @Test
    void noOtherHost() {
        assertThat(Sources.found(
                        ALL, Pattern.compile("(?:https?:|wss?:)?//(?!" + NAMES + ")[a-z0-9-]+\\.[a-z]{2,}[^\\s\"')]*")))
                .isEmpty();
    }

    /** One place inserts HTML, the server's sanitised rendering: js/lib/html.js, where there is one. */
    @Test
    void scriptsBuildNoHtmlFromText() {
        Pattern html =
                Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function\\(");
        assertThat(Sources.found(SCRIPTS, html)).allMatch(found -> found.contains("js/lib/html.js"));
    }

    /** Assets leaves out lines that look like comments, and what begins a line: in a text both would mean something. */
    @Test
    void noTextOfAScriptSpansLines() {
        assertThat(Sources.found(SCRIPTS, Pattern.compile("(?m)^[^`\\n]*`[^`\\n]*(?:`[^`\\n]*`[^`\\n]*)*$")))
                .isEmpty();
    }

    @Test
    void scriptsImportOnlyEachOther() {
        assertThat(Sources.found(SCRIPTS, Pattern.compile("(?:from|import)\\s*\\(?['\"](?!\\.{1,2}/)[^'\"]*['\"]")))
                .isEmpty();
    }
}
