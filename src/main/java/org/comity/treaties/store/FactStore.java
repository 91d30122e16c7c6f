package org.comity.treaties.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.comity.treaties.model.FactRow;
import org.comity.treaties.model.FactSheets;
import org.comity.treaties.model.FactTable;
import org.comity.vocabulary.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of all four fact tables, read and replaced as a whole.
public class FactStore {

    private final JdbcClient sql;

    public FactStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// The revision of the stored facts; empty before the first load.
    public Optional<Sha256> revision() {
        return sql.sql("SELECT revision FROM treaty_facts_revision")
                .query(String.class)
                .optional()
                .map(Sha256::ofHex);
    }

    /// Keeps any other import waiting until the transaction ends.
    public void lock() {
        sql.sql("LOCK TABLE treaty_facts_revision IN EXCLUSIVE MODE").update();
    }

    /// All rows, whatever their revision.
    public FactSheets read() {
        var rows = new EnumMap<FactTable, List<FactRow>>(FactTable.class);
        for (var table : FactTable.values()) {
            rows.put(
                    table,
                    sql.sql("SELECT " + String.join(", ", table.columns()) + " FROM " + name(table))
                            .query((cells, number) -> row(table, cells, number))
                            .list());
        }
        return new FactSheets(rows);
    }

    /// Replaces all rows. To be called in a transaction: readers see the old facts or the new ones.
    public void replace(FactSheets sheets, Instant since) {
        for (var table : FactTable.values()) {
            sql.sql("DELETE FROM " + name(table)).update();
        }
        for (var table : FactTable.values()) {
            sheets.rows(table).forEach(this::insert);
        }
        sql.sql("""
                INSERT INTO treaty_facts_revision (revision, since) VALUES (:revision, :since)
                ON CONFLICT (only_one) DO UPDATE SET revision = excluded.revision, since = excluded.since
                """)
                .param("revision", sheets.revision().hex())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void insert(FactRow row) {
        var table = row.table();
        var places = table.columns().stream()
                .map(column -> table.dates().contains(column) ? "?::date" : "?")
                .collect(Collectors.joining(", "));
        var values = table.columns().stream()
                .map(column -> table.dates().contains(column) && !row.has(column) ? null : row.cell(column))
                .collect(Collectors.toCollection(ArrayList::new));
        sql.sql("INSERT INTO " + name(table) + " (" + String.join(", ", table.columns()) + ") VALUES (" + places + ")")
                .params(values)
                .update();
    }

    private static FactRow row(FactTable table, ResultSet cells, int number) throws SQLException {
        var values = new ArrayList<String>();
        for (var column : table.columns()) {
            values.add(Objects.requireNonNullElse(cells.getString(column), ""));
        }
        return new FactRow(table, number + 2, values);
    }

    private static String name(FactTable table) {
        return switch (table) {
            case STATES -> "treaty_state";
            case TREATY_STATUS -> "treaty_adherence";
            case DECLARATIONS -> "treaty_declaration";
            case AUTHORITIES -> "treaty_authority";
        };
    }
}
