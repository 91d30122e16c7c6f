package org.comity.treaties;

import java.util.regex.Pattern;

/// The letters of the Treaty Office's chart of signatures and ratifications: what a State made, not what it says.
///
/// They tell when reservations or declarations exist that no row of ours holds.
public record ChartFlags(boolean reservations, boolean declarations, boolean authorities, boolean territories) {

    private static final Pattern NOTE = Pattern.compile("chart flags: ([A-Z]+)");

    /// Reads `chart flags: RDA` out of a note; no flags when the note has none.
    public static ChartFlags in(String note) {
        var found = NOTE.matcher(note);
        var letters = found.find() ? found.group(1) : "";
        return new ChartFlags(
                letters.contains("R"), letters.contains("D"), letters.contains("A"), letters.contains("T"));
    }
}
