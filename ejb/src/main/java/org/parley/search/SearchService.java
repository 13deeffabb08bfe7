package org.parley.search;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.conversation.ConversationNotFoundException;
import org.parley.conversation.ConversationRepository;
import org.parley.conversation.ConversationService;
import org.parley.conversation.ConversationView;
import org.parley.message.HistoryService;
import org.parley.message.MessageKey;
import org.parley.message.MessageView;
import org.parley.message.TryAgainException;
import org.parley.system.InvalidValueException;
import org.parley.system.UnlessOffline;

/**
 * Finds messages by their words. The index says where to look; what may be read, and what the messages say, is asked of
 * the database: what was edited, deleted or left a moment ago is not found, however far behind the index is.
 */
@UnlessOffline
@Stateless
public class SearchService {
    /** Results in one page. */
    public static final int PAGE = 50;

    /** UTF-16 units of a query. */
    public static final int QUERY_LENGTH = 200;

    /** Words of a query that count. */
    private static final int WORDS = 16;

    @PersistenceContext(unitName = "parley")
    EntityManager em;

    @Inject
    SearchIndexes indexes;

    @Inject
    ConversationService conversations;

    @Inject
    HistoryService history;

    /**
     * One page of what was found, newest first. A page may hold fewer than {@value #PAGE} and still have one behind it.
     *
     * @throws ConversationNotFoundException when the caller is no member of the one conversation
     * @throws InvalidValueException for a query that is too long or asks for nothing, and for a wrong cursor
     * @throws TryAgainException while the index is being opened
     * @throws SearchTooSlowException when it takes too long
     */
    public SearchPage search(long callerId, SearchTerms terms) {
        List<Long> where = where(callerId, terms.conversationId());
        List<String> words = words(terms);
        boolean nothing = where.isEmpty() || (words.isEmpty() && !terms.query().isBlank());
        if (nothing) {
            return new SearchPage(List.of(), null, indexes.complete());
        }
        List<Place> places = indexes.find(em, query(terms, where, words));
        boolean more = places.size() > PAGE;
        List<Place> page = more ? places.subList(0, PAGE) : places;
        String cursor = more ? SearchCursor.of(page.get(PAGE - 1)) : null;
        return new SearchPage(results(callerId, page, words), cursor, indexes.complete());
    }

    private List<Long> where(long callerId, @Nullable Long conversationId) {
        ConversationRepository repository = new ConversationRepository(em);
        if (conversationId == null) {
            return repository.idsOf(callerId);
        }
        if (repository.findActive(conversationId, callerId) == null) {
            throw new ConversationNotFoundException();
        }
        return List.of(conversationId);
    }

    private static List<String> words(SearchTerms terms) {
        if (terms.query().length() > QUERY_LENGTH) {
            throw new InvalidValueException("query", "A query has at most " + QUERY_LENGTH + " characters.");
        }
        if (terms.query().isBlank() && terms.authorId() == null && !terms.file()) {
            throw new InvalidValueException("query", "A search needs a word, a person, or that there be a file.");
        }
        return Words.folded(terms.query()).stream().limit(WORDS).toList();
    }

    private static SearchQuery query(SearchTerms terms, List<Long> where, List<String> words) {
        Place before = SearchQuery.until(Objects.requireNonNullElse(terms.to(), Long.MAX_VALUE));
        if (terms.before() != null) {
            Place cursor = SearchCursor.place(terms.before());
            before = cursor.at() < before.at() ? cursor : before;
        }
        long from = Objects.requireNonNullElse(terms.from(), 0L);
        return new SearchQuery(words, where, terms.authorId(), from, before, terms.file(), PAGE + 1);
    }

    private List<SearchResult> results(long callerId, List<Place> places, List<String> words) {
        Map<Place, MessageView> messages = new HashMap<>();
        for (MessageView each : history.ofKeys(
                callerId,
                places.stream()
                        .map(place -> new MessageKey(place.conversationId(), place.seq()))
                        .toList())) {
            messages.put(new Place(each.at(), each.conversationId(), each.seq()), each);
        }
        Map<Long, String> names = new HashMap<>();
        for (ConversationView each : conversations.ofIds(
                callerId, places.stream().map(Place::conversationId).distinct().toList())) {
            names.put(each.id(), each.name());
        }
        List<SearchResult> results = new ArrayList<>();
        for (Place each : places) {
            MessageView message = messages.get(each);
            String name = names.get(each.conversationId());
            if (message != null && name != null && message.extras().deletedAt() == null) {
                Snippet.of(Searched.text(message.text(), message.extras().files()), words)
                        .ifPresent(snippet -> results.add(new SearchResult(message, name, snippet)));
            }
        }
        return results;
    }
}
