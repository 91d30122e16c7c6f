package org.comity.treaties.model;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/// One row as it was written: text by column, stripped.
///
/// @param number as a spreadsheet shows it; the header is row 1
/// @param values in the order of the table's columns, never null, empty for an empty cell
public record FactRow(FactTable table, int number, List<String> values) {

    public FactRow {
        values = values.stream().map(String::strip).toList();
        if (values.size() != table.columns().size()) {
            throw new IllegalArgumentException(
                    "A row of " + table.file() + " has " + table.columns().size() + " cells, not " + values.size());
        }
    }

    /// @throws IllegalArgumentException when the table has no such column
    public String cell(String column) {
        var index = table.columns().indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException(table.file() + " has no column " + column);
        }
        return values.get(index);
    }

    public boolean has(String column) {
        return !cell(column).isEmpty();
    }

    /// The day in a cell; empty when the cell is empty or holds no day.
    public Optional<LocalDate> date(String column) {
        try {
            return has(column) ? Optional.of(LocalDate.parse(cell(column))) : Optional.empty();
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /// What tells this row from the others of its table.
    public List<String> key() {
        return table.key().stream().map(this::cell).toList();
    }

    public boolean unverified() {
        return table.columns().contains("source_standing")
                && cell("source_standing").equals("unverified");
    }
}
