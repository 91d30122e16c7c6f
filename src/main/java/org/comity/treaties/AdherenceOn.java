package org.comity.treaties;

import java.time.LocalDate;
import java.util.Optional;

/// The answer to "where does this State stand on that day", with the row it rests on.
///
/// @param fact empty when no row is held: `NONE` for a treaty whose list is complete, `UNKNOWN` otherwise
public record AdherenceOn(Adherence status, LocalDate on, Optional<AdherenceFact> fact) {

    public boolean isParty() {
        return status == Adherence.PARTY;
    }

    /// The day this status began, where it is known.
    public Optional<LocalDate> since() {
        return fact.flatMap(row -> switch (status) {
            case PARTY -> row.entryIntoForce();
            case RATIFIED_NOT_IN_FORCE -> row.consent();
            case SIGNATORY -> row.signature();
            case INVITED -> row.invited();
            case NONE -> row.ceased();
            case UNKNOWN -> Optional.empty();
        });
    }
}
