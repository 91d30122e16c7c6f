package org.comity.treaties.model;

import java.time.LocalDate;
import java.util.Optional;

/// A day is written `2012-07-03` (ISO 8601), lies in the time of these treaties, or is left empty.
record DateForm() implements FactRule {

    private static final LocalDate EARLIEST = LocalDate.of(1945, 1, 1);
    /// Some treaties between two States are that old and still in force.
    private static final LocalDate EARLIEST_BETWEEN_TWO = LocalDate.of(1800, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    @Override
    public Optional<String> broken(FactRow row, FactSheets all) {
        var earliest = earliest(row.table());
        return row.table().columns().stream()
                .filter(row.table().dates()::contains)
                .filter(column -> row.has(column)
                        && row.date(column)
                                .filter(day -> !day.isBefore(earliest) && day.isBefore(LATEST))
                                .isEmpty())
                .map(column -> column + " is not a day: '" + row.cell(column) + "'")
                .findFirst();
    }

    private static LocalDate earliest(FactTable table) {
        return switch (table) {
            case BILATERAL_MLAT, BILATERAL_EXTRADITION -> EARLIEST_BETWEEN_TWO;
            case STATES, TREATY_STATUS, DECLARATIONS, AUTHORITIES, INSTRUMENTS, OTHER_ADHERENCE, LANGUAGES, PROVIDERS ->
                EARLIEST;
        };
    }
}
