package org.parley.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A backup's ZIP: {@code backup.properties} (vendor, schema, audit, at) first, then the entries of the vendor, and {@code complete}
 * at the end, which a backup that was broken off lacks.
 */
public final class BackupFile implements AutoCloseable {
    private static final String HEAD = "backup.properties";
    private static final String END = "complete";

    private final ZipFile zip;
    private final Vendor vendor;
    private final String schema;
    private final String audit;
    private final String at;

    private BackupFile(ZipFile zip, Vendor vendor, Properties head) {
        this.zip = zip;
        this.vendor = vendor;
        schema = head.getProperty("schema", "");
        audit = head.getProperty("audit", "");
        at = head.getProperty("at", "");
    }

    static void begin(ZipOutputStream zip, Vendor vendor, String schema, String audit, Instant at) throws IOException {
        String head = "vendor=" + vendor + "\nschema=" + schema + "\naudit=" + audit + "\nat=" + at + "\n";
        zip.putNextEntry(new ZipEntry(HEAD));
        zip.write(head.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    static void end(ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry(END));
        zip.closeEntry();
    }

    /**
     * Opens a backup and reads all of it once, so that a broken one is known before anything is done with it.
     *
     * @throws BackupException when it is none, or not whole
     */
    public static BackupFile open(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new BackupException("There is no file " + file + " to read.");
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new BackupException(file + " is no whole backup of Parley.", e);
        }
        try {
            return of(zip);
        } catch (IOException | IllegalArgumentException e) {
            zip.close();
            throw new BackupException(file + " is no whole backup of Parley.", e);
        }
    }

    private static BackupFile of(ZipFile zip) throws IOException {
        Properties head = new Properties();
        head.load(new StringReader(text(zip, HEAD)));
        text(zip, END);
        for (ZipEntry each : Collections.list(zip.entries())) {
            check(zip, each);
        }
        return new BackupFile(zip, Vendor.valueOf(head.getProperty("vendor", "")), head);
    }

    /** The JDK does not compare the sums of a file that it reads entry by entry. */
    private static void check(ZipFile zip, ZipEntry entry) throws IOException {
        try (CheckedInputStream content = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
            content.transferTo(OutputStream.nullOutputStream());
            if (content.getChecksum().getValue() != entry.getCrc()) {
                throw new IOException(entry.getName() + " was changed");
            }
        }
    }

    private static String text(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException(name + " is missing");
        }
        try (InputStream content = zip.getInputStream(entry)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    Vendor vendor() {
        return vendor;
    }

    /** The schema's version. */
    public String schema() {
        return schema;
    }

    /** Where the audit's chain ended when it was begun: the number of an entry, a colon and its hash. */
    public String audit() {
        return audit;
    }

    /** The moment that it was begun, as ISO 8601 writes it. */
    public String at() {
        return at;
    }

    /** The vendor's entries of a folder, in their order. */
    List<? extends ZipEntry> entries(String folder) {
        return zip.stream().filter(each -> each.getName().startsWith(folder)).toList();
    }

    InputStream content(ZipEntry entry) throws IOException {
        return zip.getInputStream(entry);
    }

    String text(String name) throws IOException {
        return text(zip, name);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
