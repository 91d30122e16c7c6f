package org.comity.bench;

/// One measured figure and its floor, of the same run and machine.
///
/// @param floor what the same machine does when there is almost nothing to do
/// @param against what that floor is
public record Figure(String name, double measured, double floor, Unit unit, String against) {

    /// What is counted, and which way is better.
    public enum Unit {
        PER_SECOND("/s"),
        MILLISECONDS("ms"),
        MEGABYTES("MB"),
        MEGABYTES_PER_SECOND("MB/s");

        private final String sign;

        Unit(String sign) {
            this.sign = sign;
        }
    }

    static final String HEADING =
            "%-52s %12s %12s %8s  %s".formatted("figure (median)", "measured", "floor", "ratio", "floor is");

    String line() {
        return "%-52s %12s %12s %8s  %s".formatted(name, shown(measured), shown(floor), ratio(), against);
    }

    private String shown(double value) {
        var digits = value >= 100 ? "%.0f" : value >= 1 ? "%.1f" : "%.3f";
        return digits.formatted(value) + " " + unit.sign;
    }

    private String ratio() {
        var ratio = measured / floor;
        return (ratio >= 10 ? "%.0f" : ratio >= 0.1 ? "%.2f" : "%.4f").formatted(ratio);
    }
}
