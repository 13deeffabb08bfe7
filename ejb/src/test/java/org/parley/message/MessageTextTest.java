package org.parley.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.message.MessageText.Person;

class MessageTextTest {
    /** Generous: only a text whose time grows faster than its length takes so long. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Everything a browser may get. */
    private static final Pattern ALLOWED = Pattern.compile("</?(p|br|strong|em|del|code|pre|ul|ol|li|blockquote|a|span)"
            + "(?: /)?(?: (?:href=\"(?:https?|mailto):[^\"<>]*\"|target=\"_blank\"|rel=\"[a-z ]+\"|start=\"\\d+\""
            + "|class=\"mention\"|data-person=\"\\d+\"))*>");

    private final MessageText texts = new MessageText();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Morning!",
                "See you at 10:30, room 12",
                "a < b && c > d",
                "50% (or more)",
                "snake_case_name and other_name",
                "2 * 3 * 4",
                "@nobody, are you there?",
                "price: ~5",
                "- ",
                "#1 is done",
                "two\nlines",
                "two_\n\nparagraphs",
                "Dziękuję za pomoc 👍🏽",
                "שלום עולם",
                "ก็ดี"
            })
    void plainTextHasNoHtml(String text) {
        assertThat(texts.html(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*bold*|<strong>bold</strong>",
                "**bold**|<strong>bold</strong>",
                "_italic_|<em>italic</em>",
                "*bold _and italic_*|<strong>bold <em>and italic</em></strong>",
                "~~gone~~|<del>gone</del>",
                "`code *as is*`|<code>code *as is*</code>",
                "(*bold*)|(<strong>bold</strong>)",
                "*a* 2*3*4|<strong>a</strong> 2*3*4",
                "*AT&amp;T*|<strong>AT&amp;amp;T</strong>",
                "see https://example.org/a?b=c&d|see <a href=\"https://example.org/a?b=c&amp;d\" target=\"_blank\""
                        + " rel=\"noopener noreferrer nofollow\">https://example.org/a?b=c&amp;d</a>",
                "[here](https://example.org)|<a href=\"https://example.org\" target=\"_blank\""
                        + " rel=\"noopener noreferrer nofollow\">here</a>",
            })
    void markupBecomesHtml(String text, String html) {
        assertThat(normal(texts.html(text))).isEqualTo(html);
    }

    @Test
    void linesStayLines() {
        assertThat(texts.html("*one*\ntwo")).isEqualTo("<strong>one</strong><br />two");
    }

    @Test
    void listsQuotesAndCodeBlocksAreBlocks() {
        assertThat(flat("- one\n- two")).isEqualTo("<ul><li>one</li><li>two</li></ul>");
        assertThat(flat("3. one\n4. two")).isEqualTo("<ol start=\"3\"><li>one</li><li>two</li></ol>");
        assertThat(flat("> said\n> so\n\nno")).isEqualTo("<blockquote><p>said<br />so</p></blockquote><p>no</p>");
        assertThat(texts.html("```java\nif (a < b) {\n  return;\n}\n```"))
                .isEqualTo("<pre><code>if (a &lt; b) {\n  return;\n}\n</code></pre>");
    }

    @Test
    void headlinesAndRulesAreNoPartOfIt() {
        assertThat(flat("# *a*")).isEqualTo("# <strong>a</strong>");
        assertThat(flat("*a*\n---")).isEqualTo("<strong>a</strong><br />---");
    }

    @Test
    void aFootnoteIsShownAndItsMarkLeadsThere() {
        assertThat(normal(flat("As [1] says\n\n[1]: https://example.org")))
                .contains("As <a href=\"https://example.org\"")
                .contains("<p>[1]: <a href=\"https://example.org\"");
    }

    @Test
    void membersAreMentionedByTheirName() {
        Map<String, Person> members =
                Map.of("ben", new Person(1003, "Ben <b> Kowalski"), "a.b-c_d", new Person(7, "Abe"));
        assertThat(normal(texts.html("@ben: @a.b-c_d. and @all_, not @eve nor x@ben", members::get)))
                .isEqualTo("<span class=\"mention\" data-person=\"1003\">@Ben &lt;b&gt; Kowalski</span>: "
                        + "<span class=\"mention\" data-person=\"7\">@Abe</span>. and "
                        + "<span class=\"mention\">@all</span>_, not @eve nor x@ben");
        assertThat(texts.html("`@ben`", members::get)).doesNotContain("mention");
    }

    @Test
    void addressesAreLinksAndNotMentions() {
        assertThat(normal(texts.html("to ben@example.org", name -> new Person(1, "Ben"))))
                .contains("href=\"mailto:ben@example.org\"")
                .doesNotContain("mention");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script> *a*",
                "*<img src=x onerror=alert(1)>*",
                "*<a href=\"javascript:alert(1)\" onclick=\"x\">a</a>*",
                "[a](javascript:alert(1))",
                "[a](JaVaScRiPt:alert(1))",
                "[a](java&#115;cript:alert(1))",
                "[a](data:text/html;base64,PHNjcmlwdD4=)",
                "[a](vbscript:x) [b](file:///etc/passwd) [c](//example.org/x) [d](/user/sign-out)",
                "![a](https://example.org/x.png)",
                "![a](javascript:alert(1))",
                "<javascript:alert(1)> *a*",
                "<https://example.org/\"onmouseover=\"alert(1)>",
                "https://example.org/\"onmouseover=\"alert(1)",
                "[a](https://example.org \"title\\\" onclick=\\\"x\")",
                "[a]: javascript:alert(1)\n\n[a]",
                "```\"><script>alert(1)</script>\n</code></pre><script>alert(1)</script>\n```",
                "<style>*{display:none}</style> <svg onload=alert(1)> <math><mtext> *a*",
                "*a* <!-- --!> <![CDATA[ x ]]> <?php ?> <!DOCTYPE x>",
                "*{{constructor.constructor('alert(1)')()}} ${x} #{x}*",
                "*\uD83D\uDE00 \u202Eabc \u0000*",
            })
    void hostileTextIsHarmless(String text) {
        String html = Objects.requireNonNullElse(texts.html(text), "");
        String rest = ALLOWED.matcher(html).replaceAll("").replace("<!-- -->", "");
        assertThat(rest).doesNotContain("<").doesNotContain(">");
        assertThat(html).doesNotContain("<img").doesNotContainIgnoringCase("href=\"javascript");
    }

    @Test
    void picturesAreLinks() {
        assertThat(normal(texts.html("![a](https://example.org/x.png)")))
                .startsWith("<a href=\"https://example.org/x.png\"")
                .endsWith(">a</a>");
    }

    @Test
    void stackedMarksAreCut() {
        String marks = "\u0301".repeat(400);
        assertThat(texts.html("Z" + marks + "a")).isEqualTo("Z" + "\u0301".repeat(5) + "a");
        assertThat(texts.html("Z" + "\u0301".repeat(5) + "a")).isNull();
    }

    static Stream<String> bombs() {
        return Stream.of(
                        "*",
                        "_",
                        "**a ",
                        "*a ",
                        "a*",
                        "_a ",
                        "~~a",
                        "[",
                        "[a](",
                        "![",
                        "](",
                        "> ",
                        "- ",
                        "1. ",
                        "`",
                        "``a ",
                        "```\n",
                        "<",
                        "<a ",
                        "<!--",
                        "&",
                        "&amp;",
                        "@",
                        "@all ",
                        "@a.",
                        "\\",
                        "http://a.b ",
                        "www.a.b ",
                        "[a]: b\n",
                        "a@b.c ",
                        "(",
                        "[a](b",
                        "*_~",
                        "*a _b ~c ",
                        "> - ",
                        "\u0301",
                        "\u200D",
                        "👩\u200D",
                        "://",
                        "www.",
                        "[a][",
                        "*\u00A0")
                .flatMap(part -> Stream.of(
                        part.repeat(10_000 / part.length()),
                        part.repeat(4_000 / part.length()) + "x" + part.repeat(4_000 / part.length())));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void noTextTakesLongOrGrowsWithoutBound(String text) {
        long began = System.nanoTime();
        String html = texts.html(text, name -> new Person(1, "A".repeat(100)));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE);
        assertThat(Objects.requireNonNullElse(html, "")).hasSizeLessThanOrEqualTo(MessageText.HTML_LENGTH);
    }

    private String flat(String text) {
        return Objects.requireNonNull(texts.html(text)).replace("\n", "");
    }

    /** The sanitiser writes some harmless characters as numbers. */
    private static String normal(@org.jspecify.annotations.Nullable String html) {
        return Objects.requireNonNull(html)
                .replace("&#64;", "@")
                .replace("&#61;", "=")
                .replace("&#43;", "+");
    }
}
