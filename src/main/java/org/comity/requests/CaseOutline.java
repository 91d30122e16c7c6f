package org.comity.requests;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.comity.identity.AuthorityId;
import org.comity.identity.PersonId;
import org.comity.requests.model.Handling;
import org.comity.requests.model.RequestedMeasure;
import org.comity.requests.model.Status;
import org.comity.vault.CaseKeyId;
import org.comity.vocabulary.Country;
import org.comity.vocabulary.Sensitive;
import org.jspecify.annotations.Nullable;

/// What finds and orders a request, for a module that keeps a projection of its own. It is nobody's reading: what a
/// person is shown is asked of [Requests], under the policy.
///
/// @param requested null where it goes to a provider or registry: nobody there reads it here
/// @param zone where its time limits are counted
/// @param members who works on it, of either side
/// @param urgency a choice of the field of that name, or empty
/// @param words everything it says, each value by itself, identifiers first; empty once its key is destroyed
/// @param received the part of the words that the requested side sees now
public record CaseOutline(
        RequestId id,
        String reference,
        RequestedMeasure measure,
        AuthorityId requesting,
        @Nullable AuthorityId requested,
        Country requestingCountry,
        Country requestedCountry,
        ZoneId requestingZone,
        ZoneId zone,
        Status status,
        Handling handling,
        Set<PersonId> members,
        String urgency,
        Sensitive<Set<String>> words,
        Sensitive<Set<String>> received,
        CaseKeyId caseKey,
        boolean destroyed,
        Instant begunAt,
        Instant changedAt) {

    public CaseOutline {
        members = Set.copyOf(members);
    }
}
