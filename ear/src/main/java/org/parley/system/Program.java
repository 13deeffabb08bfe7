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
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The application's own libraries, out of the archive inside parley.jar, for what is done without a server. */
final class Program implements AutoCloseable {
    private static final String ARCHIVE = "MICRO-INF/deploy/ROOT.war";
    private static final String LIBRARIES = "WEB-INF/lib/";

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
     * Calls a static method of {@code StoppedServer}.
     *
     * @return its result as text; empty without one
     * @throws IOException with the sentence of whatever it threw
     */
    String call(String method, Path file) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Object result = loader.loadClass("org.parley.system.StoppedServer")
                    .getMethod(method, Path.class)
                    .invoke(null, file);
            return result == null ? "" : result.toString();
        } catch (InvocationTargetException e) {
            throw new IOException(sentence(e.getTargetException()), e);
        } catch (ReflectiveOperationException e) {
            throw new IOException("this file is no whole program", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String sentence(Throwable fault) {
        String said = String.valueOf(fault.getMessage());
        return said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
    }

    @Override
    public void close() throws IOException {
        loader.close();
        ServerFiles.delete(folder);
    }
}
