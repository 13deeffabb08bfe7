package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.user.Card;
import org.parley.user.Preference;
import org.parley.user.User;
import org.parley.user.UserRepository;

class BackupTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void allTablesComeBackAsTheyWere(Vendor vendor) throws Exception {
        try (TestDatabase database = TestDatabase.of(vendor)) {
            people(database, 120);
            Path file = backup(database);
            try (BackupFile backup = BackupFile.open(file)) {
                assertThat(backup.audit()).isEqualTo("0:" + "0".repeat(64));
            }
            DataSource fresh = TestDatabase.empty(vendor, folder.resolve("fresh"));
            Backup.restore(vendor, fresh, folder.resolve("fresh").toString(), file);
            assertThat(rows(fresh, vendor))
                    .isEqualTo(rows(database.dataSource(), vendor))
                    .containsEntry("user_account", 120L);
            assertThat(Schema.migrate(fresh)).as("the program goes on with it").isZero();
            assertThat(next(fresh, vendor)).isGreaterThanOrEqualTo(next(database.dataSource(), vendor));
        }
    }

    /** Each person has a preference, in the same transaction: a backup of two moments would show one without the other. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void oneMomentOfAllTablesWhileOthersWrite(Vendor vendor) throws Exception {
        try (TestDatabase database = TestDatabase.of(vendor)) {
            people(database, 10);
            AtomicBoolean enough = new AtomicBoolean();
            AtomicLong written = new AtomicLong();
            Thread writer = new Thread(() -> {
                while (!enough.get()) {
                    people(database, 1);
                    written.incrementAndGet();
                }
            });
            writer.start();
            Path file;
            try {
                long before = written.get();
                file = backup(database);
                while (written.get() <= before) {
                    Thread.onSpinWait();
                }
            } finally {
                enough.set(true);
                writer.join();
            }
            DataSource fresh = TestDatabase.empty(vendor, folder.resolve("fresh"));
            Backup.restore(vendor, fresh, folder.resolve("fresh").toString(), file);
            Map<String, Long> rows = rows(fresh, vendor);
            assertThat(rows.get("preference"))
                    .isEqualTo(rows.get("user_account"))
                    .isBetween(10L, 10 + written.get());
            assertThat(rows.get("participant")).isGreaterThanOrEqualTo(rows.get("user_account"));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatHoldsSomethingIsNotOverwritten(Vendor vendor) throws Exception {
        try (TestDatabase database = TestDatabase.of(vendor)) {
            Path file = backup(database);
            Path taken = Files.createDirectory(folder.resolve("taken"));
            assertThatThrownBy(() -> Backup.restore(vendor, database.dataSource(), taken.toString(), file))
                    .isInstanceOf(BackupException.class);
            assertThat(taken).isEmptyDirectory();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void anotherVendorsIsRefused(Vendor vendor) throws Exception {
        Vendor other = vendor == Vendor.DERBY ? Vendor.POSTGRESQL : Vendor.DERBY;
        try (TestDatabase database = TestDatabase.of(vendor)) {
            Path file = backup(database);
            DataSource fresh = TestDatabase.empty(other, folder.resolve("fresh"));
            assertThatThrownBy(() ->
                            Backup.restore(other, fresh, folder.resolve("fresh").toString(), file))
                    .isInstanceOf(BackupException.class)
                    .hasMessageContaining(vendor.folder());
            assertThat(folder.resolve("fresh")).doesNotExist();
        }
    }

    @Test
    void whatWasBrokenOffIsNoBackup() throws Exception {
        try (TestDatabase database = TestDatabase.of(Vendor.DERBY)) {
            people(database, 5);
            Path whole = backup(database);
            byte[] bytes = Files.readAllBytes(whole);
            Path half = Files.write(folder.resolve("half.zip"), Arrays.copyOf(bytes, bytes.length / 2));
            bytes[bytes.length / 3] ^= 1;
            Path bent = Files.write(folder.resolve("bent.zip"), bytes);
            Path open = copyWithout("complete", whole, folder.resolve("open.zip"));
            Path none = Files.writeString(folder.resolve("none.zip"), "a letter");
            for (Path each : List.of(half, bent, open, none)) {
                assertThatThrownBy(() -> Backup.restore(
                                Vendor.DERBY,
                                database.dataSource(),
                                folder.resolve("fresh").toString(),
                                each))
                        .as(each.toString())
                        .isInstanceOf(BackupException.class)
                        .hasMessageContaining("no whole backup");
            }
            assertThat(folder.resolve("fresh")).doesNotExist();
        }
    }

    @Test
    void nothingIsWrittenOutsideOfTheDatabase() throws Exception {
        Path file = folder.resolve("wanders.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            BackupFile.begin(zip, Vendor.DERBY, "1", "", Instant.EPOCH);
            zip.putNextEntry(new ZipEntry("database/../../elsewhere"));
            zip.write('x');
            BackupFile.end(zip);
        }
        Path fresh = folder.resolve("deep/fresh");
        DataSource target = TestDatabase.empty(Vendor.DERBY, fresh);
        assertThatThrownBy(() -> Backup.restore(Vendor.DERBY, target, fresh.toString(), file))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("outside");
        assertThat(folder.resolve("elsewhere")).doesNotExist();
        assertThat(folder.resolve("deep")).isEmptyDirectory();
    }

    /** The rows of a table are no rows: the copy fails in the middle. */
    @Test
    void aRestoreThatFailsLeavesPostgreSqlEmpty() throws Exception {
        try (TestDatabase database = TestDatabase.of(Vendor.POSTGRESQL)) {
            people(database, 3);
            Path file = backup(database);
            Path broken = folder.resolve("broken.zip");
            try (ZipFile whole = new ZipFile(file.toFile());
                    ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(broken))) {
                for (ZipEntry each : whole.stream().toList()) {
                    zip.putNextEntry(new ZipEntry(each.getName()));
                    if (each.getName().equals("tables/user_account")) {
                        zip.write("nonsense".getBytes(StandardCharsets.UTF_8));
                    } else {
                        whole.getInputStream(each).transferTo(zip);
                    }
                }
            }
            DataSource fresh = TestDatabase.empty(Vendor.POSTGRESQL, folder);
            assertThatThrownBy(() -> Backup.restore(Vendor.POSTGRESQL, fresh, "", broken))
                    .isInstanceOf(SQLException.class);
            Backup.restore(Vendor.POSTGRESQL, fresh, "", file);
            assertThat(rows(fresh, Vendor.POSTGRESQL)).containsEntry("user_account", 3L);
        }
    }

    @Test
    void aNewerProgramsBackupIsRefused() throws Exception {
        try (TestDatabase database = TestDatabase.of(Vendor.POSTGRESQL)) {
            Path file = backup(database);
            Path newer = folder.resolve("newer.zip");
            try (ZipFile whole = new ZipFile(file.toFile());
                    ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(newer))) {
                BackupFile.begin(zip, Vendor.POSTGRESQL, "999", "", Instant.EPOCH);
                for (ZipEntry each : whole.stream().skip(1).toList()) {
                    zip.putNextEntry(new ZipEntry(each.getName()));
                    whole.getInputStream(each).transferTo(zip);
                }
            }
            DataSource fresh = TestDatabase.empty(Vendor.POSTGRESQL, folder);
            assertThatThrownBy(() -> Backup.restore(Vendor.POSTGRESQL, fresh, "", newer))
                    .isInstanceOf(SchemaNewerException.class);
        }
    }

    private static void people(TestDatabase database, int count) {
        for (int i = 0; i < count; i++) {
            database.run(em -> {
                User user = new User("user" + System.nanoTime(), "Zoë \\\\N \"x\", ;", "hash", false, Card.EMPTY, 1);
                new UserRepository(em).add(List.of(user));
                em.persist(new Preference(user.id(), "theme", "dark"));
            });
        }
    }

    private Path backup(TestDatabase database) throws IOException, SQLException {
        Path file = folder.resolve("backup" + System.nanoTime() + ".zip");
        try (Connection connection = database.dataSource().getConnection();
                OutputStream out = Files.newOutputStream(file)) {
            Backup.write(connection, folder, out);
        }
        try (var left = Files.list(folder)) {
            assertThat(left).noneMatch(each -> each.getFileName().toString().startsWith("backup-"));
        }
        return file;
    }

    private static Path copyWithout(String name, Path from, Path to) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile whole = new ZipFile(from.toFile());
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (ZipEntry each : whole.stream().toList()) {
                if (!each.getName().equals(name)) {
                    zip.putNextEntry(new ZipEntry(each.getName()));
                    try (InputStream content = whole.getInputStream(each)) {
                        content.transferTo(zip);
                    }
                }
            }
        }
        return Files.write(to, bytes.toByteArray());
    }

    /** How many rows each table has. */
    private static Map<String, Long> rows(DataSource source, Vendor vendor) throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (Connection connection = source.getConnection();
                ResultSet tables = connection
                        .getMetaData()
                        .getTables(null, vendor == Vendor.DERBY ? "APP" : "public", null, new String[] {"TABLE"})) {
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME");
                try (var statement = connection.createStatement();
                        ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM \"" + name + "\"")) {
                    count.next();
                    rows.put(name.toLowerCase(Locale.ROOT), count.getLong(1));
                }
            }
        }
        return rows;
    }

    private static long next(DataSource source, Vendor vendor) throws SQLException {
        String sql = vendor == Vendor.DERBY
                ? "VALUES NEXT VALUE FOR participant_sequence"
                : "SELECT nextval('participant_sequence')";
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
