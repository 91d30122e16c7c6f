package org.comity.library;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The number of a document: `T-CY(2015)16`, `T-CY(2012)10rev`, `ETS 185`. Sources space and capitalise it in many
/// ways; it is read from all of them and written in one.
///
/// @param series such as `T-CY`, `PC-OC`, `ETS`, `CETS`
/// @param year empty for treaties
/// @param number within the year, or of the treaty
/// @param revision such as `rev` or `rev2`; empty for the first
public record DocumentReference(String series, Optional<Integer> year, int number, String revision) {

    private static final Pattern TREATY = Pattern.compile("(C?ETS)\\s*(?:No\\.?\\s*)?(\\d{1,3})");
    private static final Pattern DOCUMENT = Pattern.compile(
            "([A-Z]{1,4})[\\s-]?([A-Z]{0,4})\\s*\\((\\d{4})\\)\\s*(\\d{1,4})\\s*((?:REV|PROV|ADD|FIN)\\d{0,2})?",
            Pattern.CASE_INSENSITIVE);

    /// What a source writes; empty when it is no such number.
    public static Optional<DocumentReference> read(String written) {
        var text = written.strip();
        var treaty = TREATY.matcher(text);
        if (treaty.matches()) {
            return Optional.of(
                    new DocumentReference(treaty.group(1), Optional.empty(), Integer.parseInt(treaty.group(2)), ""));
        }
        var document = DOCUMENT.matcher(text);
        if (!document.matches()) {
            return Optional.empty();
        }
        return Optional.of(new DocumentReference(
                series(
                        document.group(1).toUpperCase(Locale.ROOT),
                        document.group(2).toUpperCase(Locale.ROOT)),
                Optional.of(Integer.parseInt(document.group(3))),
                Integer.parseInt(document.group(4)),
                Optional.ofNullable(document.group(5)).orElse("").toLowerCase(Locale.ROOT)));
    }

    /// `TCY` is how some sources write `T-CY`.
    private static String series(String first, String second) {
        var asOne = second.isEmpty() ? first : first + "-" + second;
        return asOne.equals("TCY") ? "T-CY" : asOne;
    }

    /// `T-CY(2012)10rev`, `ETS 185`.
    public String text() {
        return year.map(known -> series + "(" + known + ")" + number + revision).orElseGet(() -> series + " " + number);
    }

    @Override
    public String toString() {
        return text();
    }
}
