package org.parley.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.stream.JsonGenerator;
import org.parley.message.MessageJson;
import org.parley.push.Command;
import org.parley.push.Request;

/** Messages by their words, in one conversation or in all of one's own. */
@ApplicationScoped
public class SearchCommand implements Command {
    @Inject
    SearchService search;

    @Override
    public String type() {
        return "search";
    }

    @Override
    public void handle(Request request) {
        SearchTerms terms = new SearchTerms(
                request.text("query"),
                request.optionalNumber("conversationId"),
                request.optionalNumber("authorId"),
                request.optionalNumber("from"),
                request.optionalNumber("to"),
                request.optionalFlag("hasFile"),
                request.optionalText("before"));
        SearchPage page = search.search(request.userId(), terms);
        request.ok(json -> write(json, page));
    }

    private static void write(JsonGenerator json, SearchPage page) {
        json.writeStartArray("results");
        for (SearchResult each : page.results()) {
            json.writeStartObject()
                    .write("conversationId", each.message().conversationId())
                    .write("name", each.name());
            MessageJson.object(json, "message", each.message());
            write(json, each.snippet());
            json.writeEnd();
        }
        json.writeEnd();
        String cursor = page.cursor();
        json.write("more", cursor != null);
        if (cursor != null) {
            json.write("cursor", cursor);
        }
        if (!page.complete()) {
            json.write("incomplete", true);
        }
    }

    private static void write(JsonGenerator json, Snippet snippet) {
        json.writeStartObject("snippet").write("text", snippet.text()).writeStartArray("hits");
        for (Snippet.Hit each : snippet.hits()) {
            json.writeStartArray().write(each.from()).write(each.to()).writeEnd();
        }
        json.writeEnd().writeEnd();
    }
}
