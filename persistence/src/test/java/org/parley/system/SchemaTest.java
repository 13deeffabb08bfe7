package org.parley.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaTest {
    /** The full-text index; beside Derby it is a folder of files. */
    private static final Set<String> OF_POSTGRESQL = Set.of("search_entry", "search_position");

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void refusesASchemaNewerThanTheProgram(Vendor vendor) throws SQLException {
        try (TestDatabase database = TestDatabase.of(vendor)) {
            try (Connection connection = database.dataSource().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(
                        "UPDATE \"flyway_schema_history\" SET \"version\" = '999'"
                                + " WHERE \"installed_rank\" = (SELECT MAX(\"installed_rank\") FROM \"flyway_schema_history\")");
            }
            assertThatThrownBy(() -> Schema.migrate(database.dataSource()))
                    .isInstanceOf(SchemaNewerException.class)
                    .hasMessageContaining("999");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aSecondMigrationChangesNothing(Vendor vendor) throws SQLException {
        try (TestDatabase database = TestDatabase.of(vendor)) {
            assertThat(Schema.migrate(database.dataSource())).isZero();
        }
    }

    @Test
    void bothVendorsHaveTheSameTablesAndColumns() throws SQLException {
        List<String> derby = columns(Vendor.DERBY);
        assertThat(derby).hasSizeGreaterThan(40);
        assertThat(columns(Vendor.POSTGRESQL)).isEqualTo(derby);
    }

    /** "table.column nullable", sorted: types differ in name between vendors, these must not. */
    private static List<String> columns(Vendor vendor) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (TestDatabase database = TestDatabase.of(vendor);
                Connection connection = database.dataSource().getConnection();
                var rows = connection
                        .getMetaData()
                        .getColumns(null, vendor == Vendor.DERBY ? "APP" : "public", null, null)) {
            while (rows.next()) {
                String table = rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (!table.equals("flyway_schema_history") && !OF_POSTGRESQL.contains(table)) {
                    columns.add(table + "." + rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT) + " "
                            + rows.getString("IS_NULLABLE"));
                }
            }
        }
        columns.sort(null);
        return columns;
    }
}
