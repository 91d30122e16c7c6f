package org.comity.treaties.model;

import java.util.Optional;
import java.util.regex.Pattern;

/// A cell holds one of the words the files agree on.
///
/// @param expected what it should be, for the reason
record KnownWord(String column, Pattern allowed, String expected) implements FactRule {

    KnownWord(String column, String allowed, String expected) {
        this(column, Pattern.compile(allowed), expected);
    }

    @Override
    public Optional<String> broken(FactRow row, FactSheets all) {
        return FactRule.when(
                !allowed.matcher(row.cell(column)).matches(),
                column + " is not " + expected + ": '" + row.cell(column) + "'");
    }
}
