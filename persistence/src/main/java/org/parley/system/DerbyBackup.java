package org.parley.system;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Derby's own online backup: a copy of its files with the log that makes them one moment, while others write. */
final class DerbyBackup {
    private static final String FOLDER = "database/";

    private DerbyBackup() {}

    static void write(Connection connection, Path scratch, ZipOutputStream zip) throws IOException, SQLException {
        Path copies = Files.createTempDirectory(scratch, "backup-");
        try {
            try (PreparedStatement call = connection.prepareStatement("CALL SYSCS_UTIL.SYSCS_BACKUP_DATABASE(?)")) {
                call.setString(1, copies.toString());
                call.execute();
            }
            pack(onlyFolderIn(copies), zip);
        } finally {
            delete(copies);
        }
    }

    /** Derby calls it as the database is called. */
    private static Path onlyFolderIn(Path copies) throws IOException {
        try (Stream<Path> all = Files.list(copies)) {
            return all.filter(Files::isDirectory)
                    .findFirst()
                    .orElseThrow(() -> new IOException("Derby copied nothing"));
        }
    }

    private static void pack(Path database, ZipOutputStream zip) throws IOException {
        try (Stream<Path> all = Files.walk(database)) {
            for (Path each : all.filter(Files::isRegularFile).sorted().toList()) {
                String name = database.relativize(each).toString().replace('\\', '/');
                zip.putNextEntry(new ZipEntry(FOLDER + name));
                Files.copy(each, zip);
                zip.closeEntry();
            }
        }
    }

    static void restore(BackupFile backup, Path database) throws IOException {
        if (Files.exists(database)) {
            throw new BackupException("There is a database in " + database + " already: move it away first.");
        }
        Path parent = Files.createDirectories(database.toAbsolutePath().getParent());
        Path fresh = Files.createTempDirectory(parent, "restore-");
        try {
            unpack(backup, fresh);
            // A folder of its own name at once and whole, or not at all.
            Files.move(fresh, database, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(fresh);
        }
    }

    private static void unpack(BackupFile backup, Path fresh) throws IOException {
        List<? extends ZipEntry> entries = backup.entries(FOLDER);
        for (ZipEntry each : entries) {
            Path file = fresh.resolve(each.getName().substring(FOLDER.length())).normalize();
            if (!file.startsWith(fresh)) {
                throw new BackupException("The backup names a file outside of the database: " + each.getName());
            }
            Files.createDirectories(file.getParent());
            try (InputStream content = backup.content(each)) {
                Files.copy(content, file);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException fault) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
