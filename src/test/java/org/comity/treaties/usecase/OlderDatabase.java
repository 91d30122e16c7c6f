package org.comity.treaties.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.comity.testing.TestDatabase;
import org.comity.treaties.model.FactSheets;
import org.comity.treaties.model.FactTable;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A database as version 0.1 of the program left it, with the four tables there were and the two treaties that have
/// another home now.
record OlderDatabase(DataSource source) {

    private static final Map<FactTable, String> TABLES = Map.of(
            FactTable.STATES, "treaty_state",
            FactTable.TREATY_STATUS, "treaty_adherence",
            FactTable.DECLARATIONS, "treaty_declaration",
            FactTable.AUTHORITIES, "treaty_authority");

    static OlderDatabase of(String version, FactSheets facts) {
        var source = TestDatabase.freshDatabase();
        migration(source).target(version).load().migrate();
        var sql = JdbcClient.create(source);
        FactTable.FIRST.forEach(table -> facts.rows(table).forEach(row -> insert(sql, table, row.values())));
        facts.rows(FactTable.OTHER_ADHERENCE).stream()
                .filter(row -> row.cell("treaty").equals("ETS030")
                        || row.cell("treaty").equals("UN-CYBERCRIME-2024"))
                .forEach(row -> insert(sql, FactTable.TREATY_STATUS, row.values()));
        sql.sql("INSERT INTO treaty_facts_revision (revision, since) VALUES (:revision, now())")
                .param("revision", "0".repeat(64))
                .update();
        return new OlderDatabase(source);
    }

    /// The same database after the migrations of today.
    DataSource migrated() {
        migration(source).load().migrate();
        return source;
    }

    private static FluentConfiguration migration(DataSource source) {
        return Flyway.configure().dataSource(source).locations("classpath:db/migration/treaties");
    }

    private static void insert(JdbcClient sql, FactTable table, List<String> values) {
        var places = table.columns().stream()
                .map(column -> table.dates().contains(column) ? "nullif(?, '')::date" : "?")
                .collect(Collectors.joining(", "));
        sql.sql("INSERT INTO " + TABLES.get(table) + " (" + String.join(", ", table.columns()) + ") VALUES (" + places
                        + ")")
                .params(new ArrayList<>(values))
                .update();
    }
}
