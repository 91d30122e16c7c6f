package org.comity.duty.model;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.comity.identity.AuthorityId;
import org.comity.identity.PersonId;
import org.comity.vocabulary.Country;

/// A drill as it was ordered.
///
/// @param owner the authority that ordered it for itself; empty for one of the secretariat
/// @param countries the States whose points it calls; empty for all
public record Drill(
        DrillId id,
        Optional<AuthorityId> owner,
        Set<Country> countries,
        boolean announced,
        Window window,
        PersonId by,
        Instant at) {

    public Drill {
        countries = Set.copyOf(countries);
    }
}
