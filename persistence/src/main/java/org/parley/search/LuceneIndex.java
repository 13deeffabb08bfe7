package org.parley.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The index beside Derby: a folder of Lucene's. Its documents are sorted as results are, newest first, so that a word
 * that stands in a million messages is found as quickly as one that stands in fifty. It keeps no texts, only words.
 *
 * <p>One thread writes. What was written is found at once, and is on disk after {@link #commit}; what a crash takes with
 * it is read from the messages again, since the positions stand in the same commit.
 */
public final class LuceneIndex implements SearchIndex, Closeable {
    /** How words are cut and folded, and how documents are made. Another one makes the index anew. */
    private static final String VERSION = "1";

    private static final String VERSION_KEY = "parley.version";
    private static final String KEY = "key";
    private static final String WORD = "word";
    private static final String AT = "at";
    private static final String CONVERSATION = "conversation";
    private static final String SEQ = "seq";
    private static final String AUTHOR = "author";
    private static final String FILE = "file";
    private static final String POSITION = "position";
    private static final String REVISION = "revision";
    private static final Sort NEWEST_FIRST = new Sort(newest(AT), newest(CONVERSATION), newest(SEQ));

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    /**
     * Opens the index, empty where there is none.
     *
     * @throws IOException when it cannot be read or written; {@link org.apache.lucene.store.LockObtainFailedException}
     *     when another writer has it
     */
    public LuceneIndex(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
        IndexWriter opened = null;
        try {
            opened = new IndexWriter(directory, config());
            emptyUnlessCurrent(opened);
            writer = opened;
            searchers = new SearcherManager(writer, null);
        } catch (IOException | RuntimeException e) {
            if (opened != null) {
                opened.rollback();
            }
            directory.close();
            throw e;
        }
    }

    private static IndexWriterConfig config() {
        return new IndexWriterConfig()
                .setIndexSort(NEWEST_FIRST)
                // Merges on the writing thread: Lucene's own scheduler starts threads that no server knows of.
                .setMergeScheduler(new SerialMergeScheduler());
    }

    private static void emptyUnlessCurrent(IndexWriter writer) throws IOException {
        boolean current = false;
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            for (Map.Entry<String, String> each : data) {
                current |= each.getKey().equals(VERSION_KEY) && each.getValue().equals(VERSION);
            }
        }
        if (!current) {
            writer.deleteAll();
            writer.setLiveCommitData(Map.of(VERSION_KEY, VERSION).entrySet());
        }
    }

    private static SortField newest(String field) {
        return new SortField(field, SortField.Type.LONG, true);
    }

    @Override
    public Map<Long, Long> positions(Collection<Long> conversationIds) {
        return searching(searcher -> {
            Map<Long, Long> positions = new HashMap<>();
            for (long id : conversationIds) {
                TopDocs found = searcher.search(new TermQuery(positionOf(id)), 1, revision());
                positions.put(id, found.scoreDocs.length == 0 ? 0L : value(found.scoreDocs[0], 0));
            }
            return positions;
        });
    }

    private static Sort revision() {
        return new Sort(new SortField(REVISION, SortField.Type.LONG));
    }

    @Override
    public void write(Collection<Entry> changed, Map<Long, Long> positions) {
        writing(() -> {
            for (Entry each : changed) {
                Term key = keyOf(each.place());
                if (each.isEmpty()) {
                    writer.deleteDocuments(key);
                } else {
                    writer.updateDocument(key, document(key, each));
                }
            }
            for (Map.Entry<Long, Long> each : positions.entrySet()) {
                Term key = positionOf(each.getKey());
                writer.updateDocument(
                        key,
                        Arrays.asList(
                                new StringField(key.field(), key.text(), Field.Store.NO),
                                new NumericDocValuesField(REVISION, each.getValue())));
            }
        });
    }

    @Override
    public void forget(long conversationId) {
        writing(() -> {
            writer.deleteDocuments(LongPoint.newExactQuery(CONVERSATION, conversationId));
            writer.deleteDocuments(positionOf(conversationId));
        });
    }

    private static Document document(Term key, Entry entry) {
        Document document = new Document();
        document.add(new StringField(key.field(), key.text(), Field.Store.NO));
        entry.words().forEach(word -> document.add(new StringField(WORD, word, Field.Store.NO)));
        add(document, AT, entry.place().at());
        add(document, CONVERSATION, entry.place().conversationId());
        add(document, AUTHOR, entry.authorId());
        document.add(new NumericDocValuesField(SEQ, entry.place().seq()));
        if (entry.file()) {
            document.add(new StringField(FILE, FILE, Field.Store.NO));
        }
        return document;
    }

    private static void add(Document document, String field, long value) {
        document.add(new LongPoint(field, value));
        document.add(new NumericDocValuesField(field, value));
    }

    private static Term keyOf(Place place) {
        return new Term(KEY, place.conversationId() + ":" + place.seq());
    }

    private static Term positionOf(long conversationId) {
        return new Term(POSITION, Long.toString(conversationId));
    }

    @Override
    public List<Place> find(SearchQuery query) {
        return searching(searcher -> {
            searcher.setTimeout(new QueryTimeoutImpl(PATIENCE));
            Place before = query.before();
            // The document's number is beyond all: of equal places, which is one and the same message, none follows.
            FieldDoc after = new FieldDoc(
                    Integer.MAX_VALUE, Float.NaN, new Object[] {before.at(), before.conversationId(), before.seq()});
            TopDocs found = searcher.search(
                    queryOf(query), new TopFieldCollectorManager(NEWEST_FIRST, query.limit(), after, query.limit()));
            if (searcher.timedOut()) {
                throw new SearchTooSlowException();
            }
            List<Place> places = new ArrayList<>();
            for (ScoreDoc each : found.scoreDocs) {
                places.add(new Place(value(each, 0), value(each, 1), value(each, 2)));
            }
            return places;
        });
    }

    private static Query queryOf(SearchQuery wanted) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        wanted.words().forEach(word -> filter(query, new PrefixQuery(new Term(WORD, word))));
        filter(query, anyOf(CONVERSATION, wanted.conversationIds()));
        if (wanted.authorId() != null) {
            filter(query, anyOf(AUTHOR, List.of(wanted.authorId())));
        }
        if (wanted.file()) {
            filter(query, new TermQuery(new Term(FILE, FILE)));
        }
        if (wanted.from() > 0) {
            filter(query, between(wanted.from(), wanted.before().at()));
        }
        return query.build();
    }

    private static void filter(BooleanQuery.Builder query, Query condition) {
        query.add(condition, BooleanClause.Occur.FILTER);
    }

    private static Query anyOf(String field, List<Long> values) {
        long[] all = values.stream().mapToLong(Long::longValue).toArray();
        return new IndexOrDocValuesQuery(
                LongPoint.newSetQuery(field, all), NumericDocValuesField.newSlowSetQuery(field, all));
    }

    private static Query between(long from, long to) {
        return new IndexOrDocValuesQuery(
                LongPoint.newRangeQuery(AT, from, to), NumericDocValuesField.newSlowRangeQuery(AT, from, to));
    }

    private static long value(ScoreDoc document, int field) {
        return ((Number) ((FieldDoc) document).fields[field]).longValue();
    }

    /** Makes everything that was written outlive a crash. */
    public void commit() {
        try {
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try (directory;
                writer) {
            searchers.close();
        }
    }

    private void writing(Writing work) {
        try {
            work.run();
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T searching(Searching<T> work) {
        try {
            IndexSearcher shared = searchers.acquire();
            try {
                // One's own, because the time limit belongs to a searcher.
                return work.run(new IndexSearcher(shared.getIndexReader()));
            } finally {
                searchers.release(shared);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private interface Searching<T> {
        T run(IndexSearcher searcher) throws IOException;
    }
}
