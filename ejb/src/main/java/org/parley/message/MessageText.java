package org.parley.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * How a message's text is shown: a subset of Markdown as sanitised HTML. Bold ({@code *a*} as well as {@code **a**}), italic
 * ({@code _a_}), strikethrough, code, lists, quotes, links and mentions. HTML in the text stays text, pictures become links:
 * nothing is ever fetched by looking at a message.
 *
 * <p>Called where a view is made, never on the journal's thread. The time a text takes grows with its length alone: nesting
 * is bounded, and so is the HTML's length, beyond which the text is shown as it was written.
 */
@ApplicationScoped
public class MessageText {
    /** Letters are stacked so high that they cover other messages; no language needs more marks on one letter. */
    private static final int MOST_MARKS = 5;

    /** Quotes in lists in quotes; also bounds how deep the rendering recurses. */
    private static final int MOST_NESTED = 12;

    /** In UTF-16 units: a text of nothing but links would otherwise grow tenfold, for every receiver. */
    static final int HTML_LENGTH = 40_000;

    /** Characters that mean something wherever they stand. */
    private static final String MARKUP = "*_~`[@";

    /** Characters that mean something at the beginning of a line. */
    private static final String LINE_MARKUP = ">-+0123456789";

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private static final List<Extension> EXTENSIONS =
            List.of(StrikethroughExtension.create(), AutolinkExtension.create());

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(BlockQuote.class, FencedCodeBlock.class, ListBlock.class))
            .maxOpenBlockParsers(MOST_NESTED)
            .maxInlineNesting(MOST_NESTED)
            .customInlineContentParserFactory(new Ampersand())
            .extensions(EXTENSIONS)
            .build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br />")
            .omitSingleParagraphP(true)
            .nodeRendererFactory(MarkupRenderer::new)
            .extensions(EXTENSIONS)
            .build();

    /** The last word on what reaches a browser, whatever the renderer may have let through. */
    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "strong", "em", "del", "code", "pre", "ul", "ol", "li", "blockquote", "a", "span")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("target")
            .matching(true, "_blank")
            .onElements("a")
            .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
            .allowAttributes("start")
            .matching(Pattern.compile("[0-9]{1,9}"))
            .onElements("ol")
            .allowAttributes("class")
            .matching(true, MarkupRenderer.MENTION)
            .onElements("span")
            .allowAttributes(MarkupRenderer.PERSON)
            .matching(Pattern.compile("[0-9]{1,19}"))
            .onElements("span")
            .toFactory();

    /** Somebody whom {@code @userName} may mean. */
    public record Person(long id, String name) {}

    /** As {@link #html(String, Function)}, where nobody can be mentioned. */
    public @Nullable String html(String text) {
        return html(text, userName -> null);
    }

    /**
     * A text as HTML, or null where it is to be shown as it is: most texts have no markup, and for those this costs one
     * look at each character.
     *
     * @param members the member of that user name, or null
     */
    public @Nullable String html(String text, Function<String, @Nullable Person> members) {
        if (!mayHaveMarkup(text)) {
            return null;
        }
        String calm = withFewMarks(text);
        Node document = PARSER.parse(calm);
        document.accept(new MentionFinder(members));
        if (calm.equals(text) && text.equals(plain(document))) {
            return null;
        }
        String html = RENDERER.render(document);
        String clean = html.length() > HTML_LENGTH ? "" : POLICY.sanitize(html).strip();
        // A lone "-" is no empty list.
        boolean shown = !TAG.matcher(clean).replaceAll("").isBlank();
        return shown && clean.length() <= HTML_LENGTH ? clean : null;
    }

    /** What of a text speaks to people: neither code nor links. */
    static String spoken(String text) {
        if (text.indexOf('`') < 0 && text.indexOf('[') < 0) {
            return text;
        }
        StringBuilder spoken = new StringBuilder(text.length());
        PARSER.parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                spoken.append(' ');
            }

            @Override
            public void visit(Code code) {
                spoken.append(' ');
            }

            @Override
            public void visit(Paragraph paragraph) {
                spoken.append('\n');
                visitChildren(paragraph);
            }

            @Override
            public void visit(SoftLineBreak line) {
                spoken.append('\n');
            }

            @Override
            public void visit(Text words) {
                spoken.append(words.getLiteral());
            }
        });
        return spoken.toString();
    }

    /** May say yes where a closer look finds none, never the other way round. */
    static boolean mayHaveMarkup(String text) {
        boolean lineBegins = true;
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '\u0300') {
                if (MARKUP.indexOf(c) >= 0
                        || (lineBegins && LINE_MARKUP.indexOf(c) >= 0)
                        || (c == ':' && text.startsWith("//", i + 1))
                        || ((c == 'w' || c == 'W') && text.regionMatches(true, i, "www.", 0, 4))) {
                    return true;
                }
                lineBegins = c == '\n' || (lineBegins && c == ' ');
                marks = 0;
            } else {
                lineBegins = false;
                marks = isMark(c) ? marks + 1 : 0;
                if (marks > MOST_MARKS) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String withFewMarks(String text) {
        StringBuilder calm = new StringBuilder(text.length());
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            marks = c >= '\u0300' && isMark(c) ? marks + 1 : 0;
            if (marks <= MOST_MARKS) {
                calm.append(c);
            }
        }
        return calm.toString();
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        // Selectors of variants choose an emoji's look and pile nothing up, but thousands of them help nobody either.
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** The text of a document that is nothing but text, or null. */
    private static @Nullable String plain(Node document) {
        StringBuilder text = new StringBuilder();
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            if (!(block instanceof Paragraph)) {
                return null;
            }
            text.append(text.isEmpty() ? "" : "\n\n");
            for (Node part = block.getFirstChild(); part != null; part = part.getNext()) {
                if (part instanceof Text words) {
                    text.append(words.getLiteral());
                } else if (part instanceof SoftLineBreak) {
                    text.append('\n');
                } else {
                    return null;
                }
            }
        }
        return text.toString();
    }
}
