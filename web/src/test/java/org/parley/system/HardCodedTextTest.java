package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What people read stands in the bundles and nowhere else: neither in a page's markup nor in a script's literals. */
class HardCodedTextTest {
    /** Attributes that are read or spoken, of HTML and of the tags in use. */
    private static final Set<String> SPOKEN = Set.of(
            "title",
            "aria-label",
            "aria-description",
            "aria-roledescription",
            "aria-valuetext",
            "alt",
            "placeholder",
            "label",
            "header",
            "headerText",
            "footerText",
            "value",
            "itemLabel",
            "emptyMessage",
            "requiredMessage",
            "validatorMessage",
            "converterMessage",
            "summary",
            "detail");

    /** Elements whose {@code value} nobody sees. */
    private static final Set<String> UNSEEN_VALUE = Set.of("input", "option", "f:param", "ui:param", "f:attribute");

    /** The product's own name is the same in every language. */
    private static final Pattern NAME = Pattern.compile("\\bParley\\b");

    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    private static final Pattern TEXT_OF_BUNDLE = Pattern.compile("\\btext\\[[^\\]]*]");

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final String LITERAL =
            "('(?:[^'\\\\\\n]|\\\\.)*'|\"(?:[^\"\\\\\\n]|\\\\.)*\"|`(?:[^`\\\\]|\\\\.)*`)";
    private static final Pattern ANY_LITERAL = Pattern.compile(LITERAL);
    /** What a value or an escape takes in a literal. */
    private static final Pattern PLACE = Pattern.compile("\\$\\{[^{}]*}|\\\\.");

    private static final String SPOKEN_NAMES = "title|aria-label|aria-description|aria-valuetext|alt|placeholder|label";

    /** Where a script shows or speaks what comes next, up to the end of that expression. */
    private static final List<Pattern> SINKS = Stream.of(
                    "\\.(?:textContent|innerText|title|ariaLabel|placeholder|alt)\\s*(?:\\?\\?|\\|\\|)?=(?![=>])([^;]*)",
                    "['\"{,\\s](?:" + SPOKEN_NAMES + ")['\"]?\\s*:(?!:)([^,}\\n]*)",
                    "\\b[sS]etAttribute\\((?:[\\w.#]+,\\s*)?'(?:" + SPOKEN_NAMES + ")',([^;]*)",
                    "\\bsetText\\([^,;]*,([^;]*)",
                    "\\b(?:alert|confirm|prompt|announce|notice)\\(([^;{]*)",
                    "\\bnew (?:Notification|Text|Option)\\(([^,;{]*)",
                    "\\bcreateTextNode\\(([^;]*)",
                    "\\biconButton\\([^,;]*,([^,;]*)",
                    "\\bopenDialog\\(([^,;]*)",
                    "\\bopenMenu\\([^,;]*,([^,;]*)",
                    "\\belement\\('[\\w-]+',\\s*\\{[^{}]*},\\s*(" + LITERAL + ")",
                    "\\.(?:append|prepend|replaceChildren|before|after)\\(\\s*(" + LITERAL + ")")
            .map(Pattern::compile)
            .toList();

    /** A call that takes keys and not texts, with what it fills in. */
    private static final Pattern WORDS =
            Pattern.compile("\\b(?:word|counted)\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)");

    /** What something is compared with is not shown. */
    private static final Pattern COMPARED = Pattern.compile("[=!]==\\s*" + LITERAL);

    @Test
    void noPageSaysAnythingByItself() {
        Map<Path, String> pages = Sources.below(Sources.WEBAPP, ".xhtml");
        assertThat(pages).hasSizeGreaterThan(5);
        assertThat(found(pages, HardCodedTextTest::inPage)).isEmpty();
    }

    @Test
    void noScriptSaysAnythingByItself() {
        Map<Path, String> scripts = Sources.below(Sources.WEBAPP, ".js");
        assertThat(scripts).hasSizeGreaterThan(20);
        assertThat(found(scripts, HardCodedTextTest::inScript)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Hello</p>",
                "<p>#{name}, welcome</p>",
                "<button title=\"Close\"/>",
                "<button title=\"#{text['a']} now\"/>",
                "<img alt=\"A cat\"/>",
                "<h:commandButton value=\"Save\"/>",
                "<p:column headerText=\"Name\"/>",
                "<p>#{many ? 'people' : text['one']}</p>",
                "<noscript>Sorry</noscript>",
                "<p>Zażółć</p>"
            })
    void aPageThatDoesIsFound(String markup) {
        assertThat(inPage("<ui>" + markup + "</ui>")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>#{text['page.home']} · 1 × 2</p>",
                "<span class=\"logo\">Parley</span>",
                "<a title=\"#{text['a.'.concat(each)]}\" href=\"/user/people.xhtml\"/>",
                "<input type=\"hidden\" value=\"word\"/>",
                "<!-- Nobody reads this. --><script>import 'x'</script>",
                "<p>#{person.name()}</p>"
            })
    void aPageThatDoesNotIsNot(String markup) {
        assertThat(inPage("<ui>" + markup + "</ui>")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "node.textContent = 'Hello';",
                "node.textContent = ready ? word('a.b') : 'Not yet';",
                "node.textContent = `${count} files`;",
                "button.title = \"Close\";",
                "document.title = 'Chat';",
                "setText(node, 'Loading');",
                "setText(node.querySelector('.name'), `${word('x.y')} now`);",
                "node.setAttribute('aria-label', 'More');",
                "setAttribute(node, 'title', open ? 'Shut' : word('a'));",
                "element('button', { title: 'Close', class: 'x' })",
                "element('input', { 'aria-label': 'Find', class: 'x' })",
                "element('p', { class: 'x' }, 'Nobody is here.')",
                "element('p', {}, `Nobody`)",
                "iconButton('close', 'Close', () => {})",
                "list.append('Nobody');",
                "alert('Stop');",
                "new Notification('News');",
                "notice('Saved');"
            })
    void aScriptThatDoesIsFound(String code) {
        assertThat(inScript(code)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "node.textContent = word('a.b', { name: 'x' });",
                "node.textContent = '99+';",
                "setText(node, `${author}: `);",
                "element('button', { title: word('close'), class: 'icon-button' }, icon('close'))",
                "setText(node, names.join('\\n'));",
                "new Notification(title, { body, tag: 'parley' });",
                "// node.textContent = 'Hello';",
                "/* alert('Stop') */",
                "if (node.textContent === 'Hello') stop();",
                "setAttribute(node, 'title', as === 'window' ? word('a') : (name ?? ''));",
                "openDialog(word('a'), { class: 'dialog-body' })",
                "iconButton('more', word('row.menu', { name: row.name }), undefined, { class: 'row-menu' })"
            })
    void aScriptThatDoesNotIsNot(String code) {
        assertThat(inScript(code)).isEmpty();
    }

    /** As {@code file: what}. */
    private static List<String> found(Map<Path, String> files, Function<String, List<String>> look) {
        return files.entrySet().stream()
                .flatMap(file -> look.apply(file.getValue()).stream().map(what -> file.getKey() + ": " + what))
                .toList();
    }

    private static List<String> inPage(String markup) {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        List<String> found = new ArrayList<>();
        try {
            // The pages' own doctype names no file, and nothing else is to be fetched.
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            look(
                    factory.newDocumentBuilder()
                            .parse(new InputSource(new StringReader(markup)))
                            .getDocumentElement(),
                    found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private static void look(Element element, List<String> found) {
        if (element.getTagName().equals("script")) {
            return;
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            String name =
                    attribute.getNodeName().substring(attribute.getNodeName().indexOf(':') + 1);
            boolean unseen = name.equals("value") && UNSEEN_VALUE.contains(element.getTagName());
            if (SPOKEN.contains(name) && !unseen) {
                look(attribute.getNodeValue(), found);
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                look(inner, found);
            } else if (child.getNodeType() == Node.TEXT_NODE) {
                look(child.getNodeValue(), found);
            }
        }
    }

    private static void look(String shown, List<String> found) {
        String literals = EXPRESSION
                .matcher(shown)
                .results()
                .map(MatchResult::group)
                .map(expression -> TEXT_OF_BUNDLE.matcher(expression).replaceAll(""))
                .flatMap(expression -> ANY_LITERAL.matcher(expression).results().map(MatchResult::group))
                .reduce("", String::concat);
        String written = EXPRESSION.matcher(shown).replaceAll("") + literals;
        if (LETTER.matcher(NAME.matcher(written).replaceAll("")).find()) {
            found.add(shown.strip());
        }
    }

    private static List<String> inScript(String code) {
        String bare = WORDS.matcher(withoutComments(code)).replaceAll("words");
        String shown = COMPARED.matcher(bare).replaceAll("");
        return SINKS.stream()
                .flatMap(sink -> sink.matcher(shown).results())
                .filter(sink -> ANY_LITERAL
                        .matcher(sink.group(1))
                        .results()
                        .anyMatch(literal -> LETTER.matcher(
                                        PLACE.matcher(literal.group()).replaceAll(""))
                                .find()))
                .map(MatchResult::group)
                .toList();
    }

    private static String withoutComments(String code) {
        return code.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)(^|[\\s;{}])//.*$", "$1");
    }
}
