package org.parley.system;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The application's libraries, out of parley.jar, for what is done without a server. */
final class Program implements AutoCloseable {
    private static final String ARCHIVE = "MICRO-INF/deploy/ROOT.war";
    private static final String LIBRARIES = "WEB-INF/lib/";

    /** What the application expects of its server even where it has none: JPA, and the annotations of everything else. */
    private static final Pattern OF_SERVER = Pattern.compile(
            "MICRO-INF/runtime/"
                    + "(jakarta\\..+-api|org\\.eclipse\\.persistence\\.(asm|core|jpa|jpa\\.jpql)|microprofile-config-api)\\.jar");

    private final Path folder;
    private final URLClassLoader loader;

    private Program(Path folder, URLClassLoader loader) {
        this.folder = folder;
        this.loader = loader;
    }

    static Program unpacked() throws IOException {
        Path folder = Files.createTempDirectory("parley-");
        List<URL> found = new ArrayList<>();
        try (JarFile jar = new JarFile(self().toFile());
                ZipInputStream war = new ZipInputStream(jar.getInputStream(jar.getEntry(ARCHIVE)))) {
            for (JarEntry each : Collections.list(jar.entries())) {
                if (OF_SERVER.matcher(each.getName()).matches()) {
                    found.add(unpack(jar.getInputStream(each), folder.resolve("library" + found.size() + ".jar")));
                }
            }
            for (ZipEntry each = war.getNextEntry(); each != null; each = war.getNextEntry()) {
                if (each.getName().startsWith(LIBRARIES) && each.getName().endsWith(".jar")) {
                    found.add(unpack(war, folder.resolve("library" + found.size() + ".jar")));
                }
            }
        }
        return new Program(folder, new URLClassLoader(found.toArray(URL[]::new), ClassLoader.getPlatformClassLoader()));
    }

    private static URL unpack(InputStream library, Path file) throws IOException {
        try (FileOutputStream out = new FileOutputStream(file.toFile())) {
            library.transferTo(out);
        }
        return file.toUri().toURL();
    }

    private static Path self() throws IOException {
        try {
            return Path.of(Program.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /**
     * Calls {@code StoppedServer}.
     *
     * @return what it says
     * @throws IOException with the sentence of whatever it threw
     */
    String run(String... words) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return (String) loader.loadClass("org.parley.system.StoppedServer")
                    .getMethod("run", String[].class)
                    .invoke(null, (Object) words);
        } catch (InvocationTargetException e) {
            throw new IOException(sentence(e.getTargetException()), e);
        } catch (ReflectiveOperationException e) {
            throw new IOException("this file is no whole program", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String sentence(Throwable fault) {
        return sentence(String.valueOf(fault.getMessage()));
    }

    /** Without its full stop, which whoever says it puts. */
    static String sentence(String said) {
        return said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
    }

    @Override
    public void close() throws IOException {
        loader.close();
        ServerFiles.delete(folder);
    }
}
