package org.comity.treaties.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.comity.treaties.model.FactRow;
import org.comity.treaties.model.FactSheets;
import org.comity.treaties.model.FactTable;
import org.comity.vocabulary.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of all fact tables, read and replaced as a whole.
public class FactStore {

    /// Rows in one statement: far below the 65,535 values that PostgreSQL takes.
    private static final int TOGETHER = 200;

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

    /// The tables that a later version of the program brought and nobody has filled yet.
    public Set<FactTable> missing() {
        var filled = sql.sql("SELECT files FROM treaty_facts_revision")
                .query(String.class)
                .optional()
                .orElse("");
        return Stream.of(FactTable.values())
                .filter(table -> !List.of(filled.split(" ")).contains(table.file()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FactTable.class)));
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
            insert(table, sheets.rows(table));
        }
        sql.sql("""
                INSERT INTO treaty_facts_revision (revision, since, files) VALUES (:revision, :since, :files)
                ON CONFLICT (only_one)
                DO UPDATE SET revision = excluded.revision, since = excluded.since, files = excluded.files
                """)
                .param("revision", sheets.revision().hex())
                .param(
                        "files",
                        Stream.of(FactTable.values()).map(FactTable::file).collect(Collectors.joining(" ")))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void insert(FactTable table, List<FactRow> rows) {
        for (var from = 0; from < rows.size(); from += TOGETHER) {
            insertTogether(table, rows.subList(from, Math.min(rows.size(), from + TOGETHER)));
        }
    }

    private void insertTogether(FactTable table, List<FactRow> rows) {
        var places = table.columns().stream()
                .map(column -> table.dates().contains(column) ? "?::date" : "?")
                .collect(Collectors.joining(", ", "(", ")"));
        var values = new ArrayList<@Nullable String>();
        for (var row : rows) {
            table.columns()
                    .forEach(column ->
                            values.add(table.dates().contains(column) && !row.has(column) ? null : row.cell(column)));
        }
        sql.sql("INSERT INTO " + name(table) + " (" + String.join(", ", table.columns()) + ") VALUES "
                        + String.join(", ", Collections.nCopies(rows.size(), places)))
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
            case INSTRUMENTS -> "treaty_instrument";
            case OTHER_ADHERENCE -> "treaty_other_adherence";
            case BILATERAL_MLAT -> "treaty_bilateral_assistance";
            case BILATERAL_EXTRADITION -> "treaty_bilateral_extradition";
            case LANGUAGES -> "treaty_languages";
            case PROVIDERS -> "treaty_provider";
        };
    }
}
