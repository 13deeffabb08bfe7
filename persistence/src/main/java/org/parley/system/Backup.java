package org.parley.system;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.zip.Deflater;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;

/**
 * All that a database holds as one ZIP file, and back. It is made while people write, and holds one moment of all tables;
 * what is derived, the search's index, is left out. A backup goes back to the vendor that it was made from
 * (docs/decisions/0023).
 */
public final class Backup {
    private Backup() {}

    /**
     * Writes a backup. It is whole only when this returns: who reads it asks {@link BackupFile#open}.
     *
     * @param connection to the database, in no transaction
     * @param scratch a folder with as much room as Derby's database takes; PostgreSQL needs none
     */
    public static void write(Connection connection, Path scratch, OutputStream file) throws IOException, SQLException {
        Vendor vendor = Vendor.of(connection);
        ZipOutputStream zip = new ZipOutputStream(file);
        zip.setLevel(Deflater.BEST_SPEED);
        BackupFile.begin(
                zip,
                vendor,
                Schema.version(connection),
                anchor(connection),
                Clock.systemUTC().instant());
        if (vendor == Vendor.DERBY) {
            DerbyBackup.write(connection, scratch, zip);
        } else {
            PostgreSqlBackup.write(connection, zip);
        }
        BackupFile.end(zip);
        zip.finish();
        zip.flush();
    }

    /** Where the audit's chain ends: kept outside of the database, it tells a chain that was made anew from the one that was. */
    private static String anchor(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet head = statement.executeQuery("SELECT number, hash FROM audit_head")) {
            return head.next() ? head.getLong(1) + ":" + head.getString(2) : "";
        }
    }

    /**
     * Puts a backup into a database that holds nothing yet. When it fails, the database is as empty as before.
     *
     * @param dataSource to the database, which nobody else uses
     * @param name the database's name; Derby's folder
     * @throws BackupException when the file is no whole backup, or of another vendor, or there is something already
     * @throws SchemaNewerException when a newer program made it
     */
    public static void restore(Vendor vendor, DataSource dataSource, String name, Path file)
            throws IOException, SQLException {
        try (BackupFile backup = BackupFile.open(file)) {
            if (backup.vendor() != vendor) {
                throw new BackupException("The backup was made from "
                        + backup.vendor().folder() + ", and this database is " + vendor.folder() + ".");
            }
            if (vendor == Vendor.DERBY) {
                DerbyBackup.restore(backup, Path.of(name));
            } else {
                PostgreSqlBackup.restore(backup, dataSource);
            }
        }
    }
}
