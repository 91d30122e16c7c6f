package org.comity.treaties.usecase;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.comity.treaties.Adherence;
import org.comity.treaties.StateFact.Region;

/// Which States a reader wants to see, and on which day.
///
/// @param text part of a name in any of our languages, or a code; empty for all
public record StateFilter(LocalDate on, Optional<Adherence> status, Optional<Region> region, String text) {

    public static StateFilter all(LocalDate on) {
        return new StateFilter(on, Optional.empty(), Optional.empty(), "");
    }

    /// How names are compared: without case and accents.
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
