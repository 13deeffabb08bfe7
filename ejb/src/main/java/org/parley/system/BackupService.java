package org.parley.system;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/** Backups while people talk, one at a time. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class BackupService {
    @Resource(lookup = "java:app/jdbc/parley")
    DataSource dataSource;

    @Inject
    Settings settings;

    private final AtomicBoolean underWay = new AtomicBoolean();

    /**
     * Writes a backup; it is whole only when this returns.
     *
     * @throws BackupException while another one is made
     * @throws IOException when the database or the receiver breaks off
     */
    public void write(OutputStream file) throws IOException {
        if (!underWay.compareAndSet(false, true)) {
            throw new BackupException("Another backup is being made.");
        }
        try (Connection connection = dataSource.getConnection()) {
            Backup.write(connection, settings.data(), file);
        } catch (SQLException e) {
            throw new IOException("the database does not give its rows", e);
        } finally {
            underWay.set(false);
        }
    }
}
