package org.comity.treaties.model;

import java.time.LocalDate;
import java.util.Optional;

/// A day is written `2012-07-03` (ISO 8601), lies in the time of these treaties, or is left empty.
record DateForm() implements FactRule {

    private static final LocalDate EARLIEST = LocalDate.of(1945, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    @Override
    public Optional<String> broken(FactRow row, FactSheets all) {
        return row.table().columns().stream()
                .filter(row.table().dates()::contains)
                .filter(column -> row.has(column)
                        && row.date(column)
                                .filter(day -> !day.isBefore(EARLIEST) && day.isBefore(LATEST))
                                .isEmpty())
                .map(column -> column + " is not a day: '" + row.cell(column) + "'")
                .findFirst();
    }
}
