package org.comity.requests;

import java.util.Set;
import org.comity.identity.PersonId;

/// Who may hear of a request, as it stands now.
///
/// @param onlyMembers nobody but those who work on it (TLP:RED)
/// @param members who works on it, of either side
public record CaseCircle(boolean onlyMembers, Set<PersonId> members) {

    public CaseCircle {
        members = Set.copyOf(members);
    }
}
