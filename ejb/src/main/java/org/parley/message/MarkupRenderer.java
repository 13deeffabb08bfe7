package org.parley.message;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.jspecify.annotations.Nullable;

/** Where messages are shown otherwise than CommonMark says. */
final class MarkupRenderer implements NodeRenderer {
    /** The class of a mention, known to css/timeline.css. */
    static final String MENTION = "mention";

    static final String PERSON = "data-person";

    /** Where a link may lead; neither into a script nor, by a part of an address, to a place in this very server. */
    private static final Pattern WEB = Pattern.compile("https?://|mailto:", Pattern.CASE_INSENSITIVE);

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;

    MarkupRenderer(HtmlNodeRendererContext context) {
        this.context = context;
        html = context.getWriter();
    }

    /** Somebody who is spoken to; everybody, where there is no id. */
    static final class Mention extends CustomNode {
        private final @Nullable Long id;
        private final String name;

        Mention(@Nullable Long id, String name) {
            this.id = id;
            this.name = name;
        }
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Emphasis.class, Link.class, Image.class, LinkReferenceDefinition.class, Mention.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Emphasis emphasis) {
            emphasis(emphasis);
        } else if (node instanceof Link link) {
            link(link, link.getDestination());
        } else if (node instanceof Image image) {
            // Looking at a message tells no other server that one does.
            link(image, image.getDestination());
        } else if (node instanceof LinkReferenceDefinition definition) {
            definition(definition);
        } else if (node instanceof Mention mention) {
            mention(mention);
        }
    }

    /** One star is bold, as in other chats; between letters and digits it is a star, as in {@code 2*3*4}. */
    private void emphasis(Emphasis emphasis) {
        boolean star = "*".equals(emphasis.getOpeningDelimiter());
        if (star && (endsInWord(emphasis.getPrevious()) || beginsWithWord(emphasis.getNext()))) {
            html.text("*");
            children(emphasis);
            html.text("*");
        } else {
            String tag = star ? "strong" : "em";
            html.tag(tag);
            children(emphasis);
            html.tag("/" + tag);
        }
    }

    private static boolean endsInWord(@Nullable Node node) {
        return node instanceof Text text
                && !text.getLiteral().isEmpty()
                && Character.isLetterOrDigit(
                        text.getLiteral().codePointBefore(text.getLiteral().length()));
    }

    private static boolean beginsWithWord(@Nullable Node node) {
        return node instanceof Text text
                && !text.getLiteral().isEmpty()
                && Character.isLetterOrDigit(text.getLiteral().codePointAt(0));
    }

    private void link(Node node, String destination) {
        if (WEB.matcher(destination).lookingAt()) {
            html.tag("a", attributes("href", context.encodeUrl(destination), "target", "_blank"));
            children(node);
            html.tag("/a");
        } else {
            children(node);
        }
    }

    /** In this order, which a {@code Map.of} would not keep. */
    private static Map<String, String> attributes(String first, String value, String second, String other) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put(first, value);
        attributes.put(second, other);
        return attributes;
    }

    /** {@code [1]: https://…} is a line that somebody wrote for others to read, not only a definition. */
    private void definition(LinkReferenceDefinition definition) {
        html.line();
        html.tag("p");
        html.text("[" + definition.getLabel() + "]: ");
        Link link = new Link(definition.getDestination(), null);
        link.appendChild(new Text(definition.getDestination()));
        link(link, definition.getDestination());
        if (definition.getTitle() != null) {
            html.text(" \"" + definition.getTitle() + "\"");
        }
        html.tag("/p");
        html.line();
    }

    private void mention(Mention mention) {
        html.tag(
                "span",
                mention.id == null
                        ? Map.of("class", MENTION)
                        : attributes("class", MENTION, PERSON, Long.toString(mention.id)));
        html.text("@" + mention.name);
        html.tag("/span");
    }

    private void children(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
