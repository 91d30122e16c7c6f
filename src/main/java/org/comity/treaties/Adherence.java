package org.comity.treaties;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where a State stands towards a treaty on one day.
public enum Adherence {
    /// Bound: the treaty has entered into force for it and it has not left.
    PARTY,
    /// Consent is deposited, the treaty is not yet in force for it (ETS 185 Art. 36(3)-(4), CETS 224 Art. 16).
    RATIFIED_NOT_IN_FORCE,
    SIGNATORY,
    /// Invited to accede (ETS 185 Art. 37).
    INVITED,
    NONE,
    /// The facts held do not say: no row of a list that is incomplete, or a row without the day.
    UNKNOWN;

    /// As written in addresses, style sheets and JSON, such as `ratified-not-in-force`.
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Adherence> ofWritten(String written) {
        return Arrays.stream(values())
                .filter(status -> status.written().equals(written))
                .findFirst();
    }
}
