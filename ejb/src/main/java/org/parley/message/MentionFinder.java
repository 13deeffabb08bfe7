package org.parley.message;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.parley.message.MarkupRenderer.Mention;
import org.parley.message.MessageText.Person;

/** Puts a {@link Mention} in the place of each {@code @userName} of a member, and of {@code @all}. Links and code stay. */
final class MentionFinder extends AbstractVisitor {
    /** Not in the middle of a word; the same shape as js/message/mentions.js. */
    static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\p{N}@._-])@([\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99})");

    private static final String ALL = "all";

    private final Function<String, @Nullable Person> members;

    MentionFinder(Function<String, @Nullable Person> members) {
        this.members = members;
    }

    @Override
    public void visit(Link link) {
        // Whoever is named in an address is not spoken to.
    }

    @Override
    public void visit(Text text) {
        String literal = text.getLiteral();
        Matcher matcher = NAME.matcher(literal);
        int end = 0;
        while (matcher.find()) {
            String name = matcher.group(1);
            Mention mention = mention(name);
            // A sentence may end after a name.
            while (mention == null && ".-_".indexOf(name.charAt(name.length() - 1)) >= 0) {
                name = name.substring(0, name.length() - 1);
                mention = mention(name);
            }
            if (mention != null) {
                insert(text, literal.substring(end, matcher.start()), mention);
                end = matcher.start() + 1 + name.length();
            }
        }
        if (end > 0) {
            text.setLiteral(literal.substring(end));
        }
    }

    private @Nullable Mention mention(String name) {
        if (name.equals(ALL)) {
            return new Mention(null, ALL);
        }
        Person person = members.apply(name);
        return person == null ? null : new Mention(person.id(), person.name());
    }

    private static void insert(Node place, String before, Mention mention) {
        if (!before.isEmpty()) {
            place.insertBefore(new Text(before));
        }
        place.insertBefore(mention);
    }
}
