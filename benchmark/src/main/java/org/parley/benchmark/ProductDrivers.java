package org.parley.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The JDBC drivers inside the assembled program: the generator brings none, and Derby's version must be the product's. */
final class ProductDrivers implements AutoCloseable {
    private final URLClassLoader loader;

    private ProductDrivers(URLClassLoader loader) {
        this.loader = loader;
    }

    /** Unpacks them from the program's web archive into that folder. */
    static ProductDrivers of(Path jar, Path folder) {
        List<URL> found = new ArrayList<>();
        try (ZipInputStream program = new ZipInputStream(Files.newInputStream(jar))) {
            Files.createDirectories(folder);
            for (ZipEntry entry = program.getNextEntry(); entry != null; entry = program.getNextEntry()) {
                if (entry.getName().endsWith(".war")) {
                    unpack(program, folder, found);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ProductDrivers(new URLClassLoader(found.toArray(URL[]::new)));
    }

    /** Connects by the first driver that knows the address. */
    Connection connect(String address, Properties properties) throws SQLException {
        for (Driver driver : ServiceLoader.load(Driver.class, loader)) {
            if (driver.acceptsURL(address)) {
                return driver.connect(address, properties);
            }
        }
        throw new SQLException("No driver in the program knows " + address);
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(InputStream war, Path folder, List<URL> found) throws IOException {
        ZipInputStream entries = new ZipInputStream(war); // not closed: that would close the program's stream
        for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
            if (name.matches("(derby|postgresql).*\\.jar")) {
                Path file = folder.resolve(name);
                Files.write(file, entries.readAllBytes());
                found.add(file.toUri().toURL());
            }
        }
    }
}
