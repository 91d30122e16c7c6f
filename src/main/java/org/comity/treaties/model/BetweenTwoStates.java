package org.comity.treaties.model;

import java.util.Optional;

/// A treaty is between two States, written once, in the order of their codes.
///
/// It may be in force before it was signed: notes that continue a treaty speak back to the day of independence.
record BetweenTwoStates() implements FactRule {

    @Override
    public Optional<String> broken(FactRow row, FactSheets all) {
        var one = row.cell("state_a");
        var other = row.cell("state_b");
        if (one.compareTo(other) >= 0) {
            return Optional.of(
                    one.equals(other)
                            ? "a treaty is between two States, not " + one + " and " + other
                            : "the two States are written in the order of their codes: " + other + ", " + one);
        }
        return FactRule.when(
                row.has("in_force") && !row.cell("status").equals("in force"),
                "'" + row.cell("status") + "' goes with no day of entry into force");
    }
}
