package org.comity.requests.paper;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.comity.requests.model.PhraseApproval;

/// That somebody answers for fixed words, as a paper says it.
///
/// @param function as the shipped register writes it, never a name; empty where two people of this node do
/// @param on the day of the first meridian: the same paper says the same day wherever it is printed
public record Approval(Optional<String> function, LocalDate on) {

    static Optional<Approval> of(PhraseApproval given) {
        return given.approved()
                ? given.confirmed()
                        .map(second -> new Approval(Optional.empty(), LocalDate.ofInstant(second.at(), ZoneOffset.UTC)))
                : Optional.empty();
    }
}
