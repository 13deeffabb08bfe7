package org.parley.search;

import java.util.List;
import java.util.stream.Collectors;
import org.parley.file.FileView;

/** What of a message is searched: its text, and the names of its files. The index and the snippet take the same. */
final class Searched {
    private Searched() {}

    static String text(String text, List<FileView> files) {
        if (files.isEmpty()) {
            return text;
        }
        String names = files.stream().map(FileView::name).collect(Collectors.joining(", "));
        return text.isEmpty() ? names : text + "\n" + names;
    }
}
