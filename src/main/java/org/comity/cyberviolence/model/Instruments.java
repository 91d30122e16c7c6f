package org.comity.cyberviolence.model;

import java.util.List;
import java.util.stream.Stream;
import org.comity.cyberviolence.model.InstrumentRow.Connection;

/// Which articles of which instruments bear on which types. A row that nobody verified stands apart.
///
/// @param rows in the order of the file
public record Instruments(List<InstrumentRow> rows) {

    public Instruments {
        rows = List.copyOf(rows);
    }

    /// What is shown as a fact.
    public List<InstrumentRow> verified() {
        return rows.stream().filter(InstrumentRow::verified).toList();
    }

    /// What is shown as what nobody verified, and counts nowhere.
    public List<InstrumentRow> unverified() {
        return rows.stream().filter(row -> !row.verified()).toList();
    }

    /// Short numbers, in the order of the file.
    public List<String> instruments() {
        return rows.stream().map(InstrumentRow::instrument).distinct().toList();
    }

    public List<InstrumentRow> of(String instrument) {
        return verified().stream()
                .filter(row -> row.instrument().equals(instrument))
                .toList();
    }

    public List<InstrumentRow> about(String type) {
        return verified().stream().filter(row -> row.type().equals(type)).toList();
    }

    /// How many rows of a kind stand in a cell of the matrix.
    public long count(String type, String instrument, Connection connection) {
        return cell(type, instrument)
                .filter(row -> row.connection() == connection)
                .count();
    }

    private Stream<InstrumentRow> cell(String type, String instrument) {
        return rows.stream()
                .filter(row -> row.verified()
                        && row.type().equals(type)
                        && row.instrument().equals(instrument));
    }
}
