package org.parley.system;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The scripts, styles and pictures: compressed once, kept in memory (some 60 KB), and named below a path that changes
 * whenever one of them does. So a browser may keep them for ever, and never mixes files of two releases, because modules
 * import each other by relative paths.
 */
@Named
@ApplicationScoped
public class Assets {
    private static final List<String> FOLDERS = List.of("/css/", "/img/", "/js/");
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");

    private static final String ENTRY = "/js/chat.js";

    /** What a module needs before it runs. What it asks for when it is wanted, by {@code import()}, is not among it. */
    private static final Pattern IMPORT = Pattern.compile("(?m)^(?:import|export)\\b(?!\\()[^;]*?'(\\.{1,2}/[^']+)';");

    @Inject
    ServletContext context;

    private final Map<String, Asset> files = new TreeMap<>();
    private final Map<String, List<String>> imports = new HashMap<>();
    private String path = "";
    private List<String> modules = List.of();

    /** A file as it is sent. */
    static final class Asset {
        final String type;
        final byte[] gzipped;

        Asset(String type, byte[] gzipped) {
            this.type = type;
            this.gzipped = gzipped;
        }
    }

    @PostConstruct
    void read() {
        CRC32 content = new CRC32();
        FOLDERS.forEach(folder -> collect(folder, content));
        path = context.getContextPath() + AssetServlet.PATH + "/"
                + Long.toString(content.getValue(), Character.MAX_RADIX);
        Set<String> needed = new TreeSet<>();
        reach(ENTRY, needed);
        modules = needed.stream().map(file -> path + file).toList();
    }

    /** Where the folders css, img and js begin, without a slash at the end. */
    public String getPath() {
        return path;
    }

    /** The paths of all modules that every page needs, so that it can ask for them before the imports are read. */
    public List<String> getModules() {
        return modules;
    }

    /** A file by its name below the path, such as {@code /js/chat.js}; null when there is none. */
    @Nullable
    Asset file(String name) {
        return files.get(name);
    }

    private void reach(String module, Set<String> needed) {
        if (needed.add(module)) {
            imports.getOrDefault(module, List.of()).forEach(each -> reach(each, needed));
        }
    }

    private void collect(String folder, CRC32 content) {
        Set<String> children = context.getResourcePaths(folder);
        for (String child : children == null ? Set.<String>of() : new TreeSet<>(children)) {
            String type = TYPES.get(child.substring(child.lastIndexOf('.') + 1));
            if (child.endsWith("/")) {
                collect(child, content);
            } else if (type != null) {
                files.put(child, new Asset(type, add(child, content)));
            }
        }
    }

    private byte[] add(String file, CRC32 content) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (InputStream in = context.getResourceAsStream(file);
                GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            byte[] plain = in.readAllBytes();
            content.update(file.getBytes(StandardCharsets.UTF_8));
            content.update(plain);
            out.write(plain);
            if (file.endsWith(".js")) {
                imports.put(file, importsOf(file, new String(plain, StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    private static List<String> importsOf(String file, String module) {
        return IMPORT.matcher(module)
                .results()
                .map(found -> URI.create(file).resolve(found.group(1)).getPath())
                .toList();
    }
}
