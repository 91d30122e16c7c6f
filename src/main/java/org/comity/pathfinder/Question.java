package org.comity.pathfinder;

import java.time.LocalDate;
import java.util.Optional;
import org.comity.vocabulary.Country;

/// One question to the engine: who needs what from whom, for which offence, on which day.
///
/// @param from the requesting State
/// @param to the requested State, never the same
/// @param offence empty when not said: rules that turn on it then answer "it depends"
/// @param riskOfLoss the data may be lost or altered (Article 29(2)(e), 31(3)(a))
/// @param emergency a significant and imminent risk to the life or safety of a person
/// @param asOf the day on which the law is read
public record Question(
        Country from,
        Country to,
        Need need,
        Optional<Offence> offence,
        boolean riskOfLoss,
        boolean emergency,
        Optional<Asker> asker,
        LocalDate asOf) {

    /// @throws IllegalArgumentException when a State would ask itself
    public Question {
        if (from.equals(to)) {
            throw new IllegalArgumentException("A State needs no path to itself");
        }
    }

    /// The question at the heart of the 24/7 network: preservation, because the data may be lost.
    public static Question ofPreservation(Country from, Country to, Offence offence, LocalDate asOf) {
        return new Question(from, to, Need.PRESERVATION, Optional.of(offence), true, false, Optional.empty(), asOf);
    }
}
