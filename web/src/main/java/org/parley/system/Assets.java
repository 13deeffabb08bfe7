package org.parley.system;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * The scripts, styles and pictures as pages name them: below a path that changes whenever one of them does. So a browser may
 * keep them for ever, and never mixes files of two releases, because modules import each other by relative paths.
 */
@Named
@ApplicationScoped
public class Assets {
    /** What {@link AssetServlet} serves. */
    static final List<String> FOLDERS = List.of("/css/", "/img/", "/js/");

    @Inject
    ServletContext context;

    private String path = "";
    private List<String> modules = List.of();

    @PostConstruct
    void read() {
        CRC32 content = new CRC32();
        List<String> files = new ArrayList<>();
        FOLDERS.forEach(folder -> collect(folder, files));
        files.forEach(file -> add(file, content));
        path = context.getContextPath() + "/assets/" + Long.toString(content.getValue(), Character.MAX_RADIX);
        modules = files.stream()
                .filter(file -> file.endsWith(".js"))
                .map(file -> path + file)
                .toList();
    }

    /** Where the folders css, img and js begin, without a slash at the end. */
    public String getPath() {
        return path;
    }

    /** The paths of all modules, so that a page can ask for them before the imports are read. */
    public List<String> getModules() {
        return modules;
    }

    private void collect(String folder, List<String> files) {
        Set<String> children = context.getResourcePaths(folder);
        for (String child : children == null ? Set.<String>of() : new TreeSet<>(children)) {
            if (child.endsWith("/")) {
                collect(child, files);
            } else {
                files.add(child);
            }
        }
    }

    private void add(String file, CRC32 content) {
        content.update(file.getBytes(StandardCharsets.UTF_8));
        try (InputStream in = context.getResourceAsStream(file)) {
            content.update(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
