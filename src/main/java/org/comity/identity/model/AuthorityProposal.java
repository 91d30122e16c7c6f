package org.comity.identity.model;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.comity.identity.AuthorityFunction;
import org.comity.identity.PersonId;
import org.comity.vocabulary.Country;

/// An authority that one person of the secretariat proposed and another is to confirm. Confirmed, it keeps its id.
public record AuthorityProposal(
        UUID id,
        Country country,
        String name,
        Set<AuthorityFunction> functions,
        ZoneId zone,
        PersonId proposedBy,
        Instant proposedAt,
        Instant expires) {

    /// @throws IllegalArgumentException when the authority has no function
    public AuthorityProposal {
        if (functions.isEmpty()) {
            throw new IllegalArgumentException("An authority is designated for something");
        }
        functions = Set.copyOf(functions);
    }
}
