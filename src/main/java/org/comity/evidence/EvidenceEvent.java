package org.comity.evidence;

import java.time.Instant;
import java.util.Set;
import org.comity.identity.AuthorityId;
import org.comity.identity.PersonId;

/// What other modules may learn about evidence: that something happened, never what was said or is inside.
/// Listeners run in the transaction of the act.
///
/// @param reference of the request it answers
/// @param told the authority whose people are told
/// @param to the one person who is told; empty for those who work on the request
/// @param onlyMembers nobody but those who work on the request may hear of it (TLP:RED)
/// @param members who works on the request, of either side
public record EvidenceEvent(
        PackageId id,
        What what,
        String reference,
        AuthorityId told,
        PersonId by,
        Set<PersonId> to,
        boolean onlyMembers,
        Set<PersonId> members,
        Instant at) {

    /// What happened.
    public enum What {
        HANDED_OVER,
        OPENED,
        DECLINED,
        PASSED_ON
    }

    public EvidenceEvent {
        to = Set.copyOf(to);
        members = Set.copyOf(members);
    }
}
