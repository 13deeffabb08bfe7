package org.parley.message;

import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.ParsedInline;

/** Leaves entities as they were typed: who writes about HTML means its entities literally, with and without markup around. */
final class Ampersand implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('&');
    }

    @Override
    public InlineContentParser create() {
        return state -> {
            state.scanner().next();
            return ParsedInline.of(new Text("&"), state.scanner().position());
        };
    }
}
