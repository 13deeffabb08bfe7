package org.parley.file;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The files of a page of messages, for who may read these messages: one question for all of them. */
public final class AttachedFiles {
    /** Messages further apart are asked for by two questions, so that an old changed one does not read all between. */
    private static final long APART = 200;

    private AttachedFiles() {}

    /**
     * The files of messages of one conversation.
     *
     * @param em of the caller's transaction
     * @return by seq, in the files' order; a message without files is not in it
     */
    public static Map<Long, List<FileView>> of(EntityManager em, long conversationId, Collection<Long> seqs) {
        Map<Long, List<FileView>> bySeq = new TreeMap<>();
        if (!seqs.isEmpty()) {
            collect(new FileRepository(em), conversationId, new TreeSet<>(seqs), bySeq);
        }
        return bySeq;
    }

    private static void collect(
            FileRepository files, long conversationId, SortedSet<Long> seqs, Map<Long, List<FileView>> bySeq) {
        long from = seqs.first();
        long to = from;
        for (long seq : seqs) {
            if (seq - to > APART) {
                add(files.attached(conversationId, from, to), seqs, bySeq);
                from = seq;
            }
            to = seq;
        }
        add(files.attached(conversationId, from, to), seqs, bySeq);
    }

    private static void add(List<Object[]> rows, Set<Long> seqs, Map<Long, List<FileView>> bySeq) {
        for (Object[] row : rows) {
            if (seqs.contains((Long) row[0])) {
                bySeq.computeIfAbsent((Long) row[0], seq -> new ArrayList<>()).add(FileView.of((StoredFile) row[1]));
            }
        }
    }
}
