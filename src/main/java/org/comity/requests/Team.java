package org.comity.requests;

import java.util.List;
import java.util.Set;
import org.comity.identity.Officer;
import org.comity.identity.PersonId;
import org.comity.identity.Role;

/// Who works on a request, as one side may know it: its own people by name, of the other side only how many.
///
/// @param own those of the reader's authority who act for it right now, by name
/// @param others how many of the other authority
/// @param colleagues of the reader's authority who do not work on it, whoever approves first
/// @param changeable whether the reader may say who works on it
public record Team(List<Officer> own, int others, List<Officer> colleagues, boolean changeable) {

    public Team {
        own = List.copyOf(own);
        colleagues = List.copyOf(colleagues);
    }

    /// Whether one of them may approve what these people wrote.
    public boolean hasApproverBeside(Set<PersonId> writers) {
        return own.stream().anyMatch(officer -> officer.may(Role.APPROVER) && !writers.contains(officer.id()));
    }
}
