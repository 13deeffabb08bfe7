package org.parley.system;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The scripts, styles and pictures, and what of others they use: compressed once, kept in memory (some 300 KB, most of it
 * the emoji's names), and named below a path that changes whenever one of them does. So a browser may keep them for ever,
 * and never mixes files of two releases, because modules import each other by relative paths. What our own files say to
 * those who read them, a quarter of their weight, stays here.
 */
@Named
@ApplicationScoped
public class Assets {
    private static final String VENDOR = "/vendor/";

    private static final List<String> FOLDERS = List.of("/css/", "/img/", "/js/", VENDOR);

    static final String SCRIPT = "text/javascript";
    static final String DATA = "application/json";

    private static final Map<String, String> TYPES =
            Map.of("css", "text/css", "js", SCRIPT, "json", DATA, "svg", "image/svg+xml");

    /** The module that a page begins with. */
    private static final String FIRST = "/js/chat.js";

    /** An import that is fetched before its module runs; {@code import()} is not. */
    private static final Pattern IMPORT = Pattern.compile(
            "^(?:import|export)\\s(?:[^'\"]*?\\sfrom\\s)?['\"](\\.{1,2}/[^'\"]+)['\"]", Pattern.MULTILINE);

    private static final List<String> OWN = List.of("css", "js");

    /** Comments that have their lines to themselves, what begins a line, and empty lines. */
    private static final Pattern UNREAD =
            Pattern.compile("^[ \\t]*/\\*[\\s\\S]*?\\*/[ \\t]*\\n|^[ \\t]*//.*\\n|^[ \\t]+|^\\n", Pattern.MULTILINE);

    @Inject
    ServletContext context;

    private final Map<String, Asset> files = new TreeMap<>();
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

        private String text() {
            try (InputStream plain = new GZIPInputStream(new ByteArrayInputStream(gzipped))) {
                return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @PostConstruct
    void read() {
        CRC32 content = new CRC32();
        FOLDERS.forEach(folder -> collect(folder, content));
        path = context.getContextPath() + AssetServlet.PATH + "/"
                + Long.toString(content.getValue(), Character.MAX_RADIX);
        Set<String> wanted = new TreeSet<>();
        follow(FIRST, wanted);
        modules = wanted.stream().map(file -> path + file).toList();
    }

    /** Where the folders css, img and js begin, without a slash at the end. */
    public String getPath() {
        return path;
    }

    /**
     * The paths of the modules that a page begins with, so that it can ask for them before their imports are read. What a
     * script fetches by {@code import()} is not among them: it waits until a person wants it.
     */
    public List<String> getModules() {
        return modules;
    }

    /** A file by its name below the path, such as {@code /js/chat.js}; null when there is none. */
    @Nullable
    Asset file(String name) {
        return files.get(name);
    }

    private void collect(String folder, CRC32 content) {
        Set<String> children = context.getResourcePaths(folder);
        for (String child : children == null ? Set.<String>of() : new TreeSet<>(children)) {
            String type = TYPES.get(child.substring(child.lastIndexOf('.') + 1));
            if (child.endsWith("/")) {
                collect(child, content);
            } else if (type != null) {
                files.put(child, new Asset(type, compressed(lean(child, read(child, content)))));
            }
        }
    }

    private void follow(String module, Set<String> wanted) {
        Asset asset = files.get(module);
        if (asset != null && wanted.add(module)) {
            Matcher imports = IMPORT.matcher(asset.text());
            while (imports.find()) {
                follow(URI.create(module).resolve(imports.group(1)).getPath(), wanted);
            }
        }
    }

    private byte[] read(String file, CRC32 content) {
        try (InputStream in = context.getResourceAsStream(file)) {
            byte[] plain = in.readAllBytes();
            content.update(file.getBytes(StandardCharsets.UTF_8));
            content.update(plain);
            return plain;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What others wrote is served as they wrote it, with their names and licences in it. */
    private static byte[] lean(String file, byte[] plain) {
        if (file.startsWith(VENDOR) || !OWN.contains(file.substring(file.lastIndexOf('.') + 1))) {
            return plain;
        }
        String text = new String(plain, StandardCharsets.UTF_8);
        return UNREAD.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] compressed(byte[] plain) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
