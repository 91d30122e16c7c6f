package org.comity.treaties;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.comity.vocabulary.Standing;

/// Where a fact stands: shown wherever the fact is shown.
///
/// @param text the source as written, mostly a web address; the word `assumed` for an assumption
/// @param asOf the day the source speaks of; empty when it bears none
/// @param note doubts and circumstances, in English, for a reader who checks
public record FactSource(String text, Optional<LocalDate> asOf, Standing standing, String note) {

    private static final String ASSUMED = "assumed";
    private static final Pattern ADDRESS = Pattern.compile("https?://[\\x21-\\x7e]+");
    private static final Pattern FLAGS = Pattern.compile("chart flags: [A-Z]+(; )?");

    /// The source of a row that rests on an assumption. No fact file may use its word.
    ///
    /// @param what what is assumed, in English
    static FactSource assumption(String what) {
        return new FactSource(ASSUMED, Optional.empty(), Standing.PARTLY_SOURCED, what);
    }

    /// Whether nobody claims this: it is assumed, to see what would follow.
    public boolean assumed() {
        return text.equals(ASSUMED);
    }

    /// The source's address if it is one that a browser may be sent to.
    public Optional<URI> link() {
        var first = text.split(" ", 2)[0];
        if (!ADDRESS.matcher(first).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(URI.create(first));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /// The note without the letters of the chart, which are told in words elsewhere.
    public String remark() {
        return FLAGS.matcher(note).replaceFirst("");
    }

    /// The host for a short label, such as `www.coe.int`; the written text when there is no link.
    public String label() {
        return link().map(URI::getHost).orElse(text);
    }
}
