package org.comity.documents;

import java.util.List;

/// A numbered part of a form.
///
/// @param number as printed, such as `5` or `12a`
/// @param rows one or more
public record Section(String number, Pair heading, List<Row> rows) {

    /// @throws IllegalArgumentException when there is no row, or the number is long
    public Section {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("Section " + number + " has no row");
        }
        if (!number.matches("[0-9A-Za-z.]{1,5}")) {
            throw new IllegalArgumentException("Not a section's number: '" + number + "'");
        }
    }
}
