package org.parley.message;

import java.util.Map;
import java.util.Set;
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
        String safe = context.urlSanitizer().sanitizeLinkUrl(destination);
        html.tag("a", Map.of("href", context.encodeUrl(safe), "target", "_blank"));
        children(node);
        html.tag("/a");
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
        Map<String, String> attributes = mention.id == null
                ? Map.of("class", MENTION)
                : Map.of("class", MENTION, PERSON, Long.toString(mention.id));
        html.tag("span", attributes);
        html.text("@" + mention.name);
        html.tag("/span");
    }

    private void children(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
